using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Accounts;

/// <summary>Somebody who keeps people asks one of them in. Accepting it makes the account; a newer one takes its place.</summary>
public sealed class Invitation : Entity, IShared, IVersioned
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(72);

    private Invitation() { }

    private Invitation(Person person, string invitedBy, string tokenHash, DateTime now)
    {
        PersonId = person.Id;
        Address = person.Email;
        InvitedBy = invitedBy;
        TokenHash = tokenHash;
        SentAt = now;
        ExpiresAt = now + Life;
    }

    public Guid PersonId { get; private set; }

    /// <summary>Where it was sent; it is void once the person's address is another.</summary>
    [MaxLength(254)]
    public string Address { get; private set; } = "";

    /// <summary>The post that invited, in words.</summary>
    public string InvitedBy { get; private set; } = "";

    [Secret]
    [MaxLength(64)]
    public string TokenHash { get; private set; } = "";

    public DateTime SentAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    /// <summary>When a newer invitation took its place or the person left.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Makes an invitation and the token of its link, which is given out once.</summary>
    /// <exception cref="RuleBrokenException">The person has left.</exception>
    public static (Invitation Invitation, string Token) Make(Person person, string invitedBy, DateTime now)
    {
        if (person.Left is not null)
        {
            throw new RuleBrokenException($"{person.Name} has left and cannot be invited.");
        }

        var token = SessionCookie.NewKey();
        return (new Invitation(person, invitedBy, SessionCookie.Hash(token), now), token);
    }

    public bool IsOpenAt(DateTime now) => AcceptedAt is null && WithdrawnAt is null && now < ExpiresAt;

    /// <exception cref="RuleBrokenException">It was accepted or withdrawn, or is too old.</exception>
    public void Accept(DateTime now)
    {
        if (!IsOpenAt(now))
        {
            throw new RuleBrokenException("This invitation has expired. Ask for a new one.");
        }

        AcceptedAt = now;
    }

    public void Withdraw(DateTime now)
    {
        if (IsOpenAt(now))
        {
            WithdrawnAt = now;
        }
    }
}

/// <summary>The token names one invitation.</summary>
public sealed class InvitationMap : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(invitation => invitation.PersonId);
    }
}
