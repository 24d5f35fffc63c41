using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Accounts;

/// <summary>
/// One signed-in browser. The browser holds a random key, this row its hash. It is looked up on every request, so ending it
/// here ends it everywhere.
/// </summary>
public sealed class Session : Entity, IFloor
{
    /// <summary>How exactly the last request is remembered; a write for each one would be a write too many.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private Session() { }

    private Session(string keyHash, Guid accountId, string address, string device, DateTime now)
    {
        KeyHash = keyHash;
        AccountId = accountId;
        Address = address;
        Device = device;
        MadeAt = now;
        LastSeenAt = now;
    }

    public Guid? PartnershipId { get; private set; }

    public Guid? AgencyId { get; private set; }

    [Secret]
    [MaxLength(64)]
    public string KeyHash { get; private set; } = "";

    public Guid AccountId { get; private set; }

    /// <summary>The address it was opened with: once the person's address changes, it no longer stands.</summary>
    [MaxLength(254)]
    public string Address { get; private set; } = "";

    /// <summary>"Firefox on Windows".</summary>
    [MaxLength(100)]
    public string Device { get; private set; } = "";

    public DateTime MadeAt { get; private set; }

    /// <summary>The last request, to the minute.</summary>
    public DateTime LastSeenAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public SessionEnd? EndedBy { get; private set; }

    /// <summary>Opens a session under a fresh key, which is given out once and never kept.</summary>
    public static (Session Session, string Key) Open(Guid accountId, string address, string device, DateTime now)
    {
        var key = SessionCookie.NewKey();
        return (new Session(SessionCookie.Hash(key), accountId, address, device, now), key);
    }

    public static bool IsDueToBeSeen(DateTime lastSeenAt, DateTime now) => now - lastSeenAt >= SeenEvery;

    public void See(DateTime now) => LastSeenAt = now;

    /// <summary>Ends it. A session that has ended stays ended the way it did.</summary>
    public void End(DateTime now, SessionEnd by)
    {
        if (EndedAt is null)
        {
            EndedAt = now;
            EndedBy = by;
        }
    }
}

public enum SessionEnd
{
    SignedOut,

    /// <summary>The person ended it from the list, in another browser.</summary>
    EndedFromList,

    SignedOutEverywhere,

    /// <summary>Somebody signed in again in the same browser.</summary>
    Replaced,

    PersonLeft,
}

/// <summary>Looked up by its key; listed by its account.</summary>
public sealed class SessionMap : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.HasIndex(session => session.KeyHash).IsUnique();
        builder.HasIndex(session => new { session.AccountId, session.EndedAt });
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId);
    }
}
