using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Platform.Mail;

/// <summary>
/// One message to one person, written in the transaction of what caused it and sent by a job. The row stays, so that
/// people can re-open what was sent to them and a silence can be seen.
/// </summary>
public sealed class MailMessage : Entity, IFloor
{
    public const int SubjectLength = 60;

    private const int MostMinutes = 240;

    public Guid? PartnershipId { get; init; }

    public Guid? AgencyId { get; init; }

    public Guid? PersonId { get; init; }

    [MaxLength(254)]
    public required string Address { get; init; }

    /// <summary>The code of the catalogue of messages: "M1".</summary>
    [MaxLength(10)]
    public required string Kind { get; init; }

    [MaxLength(SubjectLength)]
    public required string Subject { get; init; }

    /// <summary>Who writes, as people read it: the partnership's name. The installation's own name where this is empty.</summary>
    public string? FromName { get; init; }

    /// <summary>A mailbox that people read.</summary>
    [MaxLength(254)]
    public string? ReplyTo { get; init; }

    /// <summary>A <see cref="MailText"/>; while a secret one waits, protected.</summary>
    [MaxLength(int.MaxValue)]
    public required string Text { get; set; }

    /// <summary>Whether the text holds a sign-in code or an invitation: kept unreadable, and only until it is sent.</summary>
    public bool IsSecret { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Not sent before this instant; after a failure the instant of the next attempt.</summary>
    public DateTime NotBefore { get; init; }

    /// <summary>Not sent any more after this instant: a list of what is due today is wrong tomorrow.</summary>
    public DateTime? NotAfter { get; init; }

    public DateTime? SentAt { get; init; }

    /// <summary>Set when sending was given up; somebody has to look.</summary>
    public DateTime? GaveUpAt { get; init; }

    public int Attempts { get; init; }

    [MaxLength(1000)]
    public string? LastError { get; init; }

    /// <summary>How long to wait after so many failures: 1, 2, 4 … minutes, at most 4 hours.</summary>
    public static TimeSpan WaitAfter(int attempts) =>
        TimeSpan.FromMinutes(Math.Min(Math.Pow(2, attempts - 1), MostMinutes));

    /// <summary>Until then one sender has this message to itself.</summary>
    public DateTime? LeaseUntil { get; init; }

    /// <summary>Names the claim, so that a sender that was away for too long cannot mark what another one now sends.</summary>
    public Guid? LeaseKey { get; init; }

    /// <summary>Two messages with one key are one message: a reminder that a job wants to write twice.</summary>
    [MaxLength(200)]
    public string? OnceKey { get; init; }
}

/// <summary>Maps the queue's order and the key.</summary>
public sealed class MailMessageMap : IEntityTypeConfiguration<MailMessage>
{
    public void Configure(EntityTypeBuilder<MailMessage> builder)
    {
        builder.HasIndex(message => message.OnceKey).IsUnique();
        builder.HasIndex(message => new
        {
            message.SentAt,
            message.GaveUpAt,
            message.NotBefore,
        });
        builder.HasIndex(message => new { message.PersonId, message.CreatedAt });
        builder.HasIndex(message => new { message.PartnershipId, message.CreatedAt });
    }
}
