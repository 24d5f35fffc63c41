using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Improvement;

/// <summary>
/// A question put to an agency, its reply and what came of it: the proof that partners support and challenge each other.
/// </summary>
public sealed class Challenge : Entity, INamesAgency, IVersioned, ISearchable
{
    public const int WordsLength = 2000;

    private Challenge() { }

    /// <exception cref="RuleBrokenException">Nothing is asked, or the day to reply by is past.</exception>
    public Challenge(
        Guid partnershipId,
        string reference,
        Guid agencyId,
        ChallengeQuestion question,
        DateOnly today,
        string by
    )
    {
        if (question.ReplyBy < today)
        {
            throw new RuleBrokenException("The day to reply by must be today or later.", nameof(ReplyBy));
        }

        PartnershipId = partnershipId;
        Reference = reference;
        AgencyId = agencyId;
        Question = Sentence.Require(question.Words, "Enter the question.", nameof(Question));
        ReplyBy = question.ReplyBy;
        GroupId = question.GroupId;
        FindingId = question.FindingId;
        MeasureKey = question.MeasureKey;
        AskedOn = today;
        AskedBy = by;
    }

    public Guid PartnershipId { get; private set; }

    public Guid AgencyId { get; private set; }

    /// <summary>C-014, counted within the partnership.</summary>
    [MaxLength(12)]
    public string Reference { get; private set; } = "";

    [MaxLength(WordsLength)]
    public string Question { get; private set; } = "";

    /// <summary>The group that asks, where one does.</summary>
    public Guid? GroupId { get; private set; }

    /// <summary>The finding it is about, where it is about one.</summary>
    public Guid? FindingId { get; private set; }

    /// <summary>The measure whose figures it is about: <c>dataset:2.3</c>.</summary>
    [MaxLength(100)]
    public string? MeasureKey { get; private set; }

    public DateOnly AskedOn { get; private set; }

    public string AskedBy { get; private set; } = "";

    public DateOnly ReplyBy { get; private set; }

    [MaxLength(WordsLength)]
    public string? Reply { get; private set; }

    public DateOnly? RepliedOn { get; private set; }

    public string? RepliedBy { get; private set; }

    /// <summary>What changed because somebody asked.</summary>
    [MaxLength(WordsLength)]
    public string? Outcome { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public uint Version { get; private set; }

    /// <exception cref="RuleBrokenException">It is closed, or nothing is said.</exception>
    public void Answer(string reply, DateOnly today, string by)
    {
        RefuseClosed();
        Reply = Sentence.Require(reply, "Enter your agency’s reply.", nameof(Reply));
        RepliedOn = today;
        RepliedBy = by;
    }

    /// <exception cref="RuleBrokenException">It is closed, or no outcome is given.</exception>
    public void Close(string outcome, DateOnly today)
    {
        RefuseClosed();
        Outcome = Sentence.Require(outcome, "Enter what came of it.", nameof(Outcome));
        ClosedOn = today;
    }

    /// <summary>The finding it is about was merged into another.</summary>
    public void MoveTo(Finding finding) => FindingId = finding.Id;

    public SearchText Search() =>
        new(
            "Challenge",
            Reference,
            Question.Length <= 300 ? Question : Question[..300],
            $"{Question} {Reply} {Outcome}",
            $"/challenges/{Reference}",
            ImprovementPolicy.Look.Name
        )
        {
            AgencyId = AgencyId,
        };

    private void RefuseClosed()
    {
        if (ClosedOn is not null)
        {
            throw new RuleBrokenException("This challenge is closed.");
        }
    }
}

/// <summary>What is asked.</summary>
public sealed record ChallengeQuestion(string Words, DateOnly ReplyBy, Guid? GroupId, Guid? FindingId)
{
    /// <summary>The measure it is about, where it is about one.</summary>
    public string? MeasureKey { get; init; }
}

/// <summary>One reference a partnership.</summary>
public sealed class ChallengeMap : IEntityTypeConfiguration<Challenge>
{
    public void Configure(EntityTypeBuilder<Challenge> builder)
    {
        builder.HasIndex(challenge => new { challenge.PartnershipId, challenge.Reference }).IsUnique();
        builder.HasIndex(challenge => new { challenge.AgencyId, challenge.RepliedOn });
        builder.HasIndex(challenge => new { challenge.PartnershipId, challenge.MeasureKey });
        builder.HasOne<Agency>().WithMany().HasForeignKey(challenge => challenge.AgencyId);
        builder.HasOne<Group>().WithMany().HasForeignKey(challenge => challenge.GroupId);
        builder.HasOne<Finding>().WithMany().HasForeignKey(challenge => challenge.FindingId);
    }
}
