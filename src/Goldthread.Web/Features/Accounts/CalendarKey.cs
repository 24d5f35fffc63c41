using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Accounts;

/// <summary>
/// What lets a calendar program read one person's dates without signing in. The address that was given out holds a random
/// key, this row its hash; a new address ends the one before.
/// </summary>
public sealed class CalendarKey : Entity, IShared
{
    private CalendarKey() { }

    public CalendarKey(Guid accountId) => AccountId = accountId;

    public Guid AccountId { get; private set; }

    /// <summary>Nothing while no address works.</summary>
    [Secret]
    [MaxLength(64)]
    public string? KeyHash { get; private set; }

    /// <summary>When the address that works now was made.</summary>
    public DateTime? MadeAt { get; private set; }

    public bool Works => KeyHash is not null;

    /// <summary>Makes the key of a new address, which is given out once and never kept.</summary>
    public string Renew(DateTime now)
    {
        var key = SessionCookie.NewKey();
        KeyHash = SessionCookie.Hash(key);
        MadeAt = now;
        return key;
    }

    public void Revoke()
    {
        KeyHash = null;
        MadeAt = null;
    }
}

/// <summary>Looked up by its key; one an account.</summary>
public sealed class CalendarKeyMap : IEntityTypeConfiguration<CalendarKey>
{
    public void Configure(EntityTypeBuilder<CalendarKey> builder)
    {
        builder.HasIndex(key => key.KeyHash).IsUnique();
        builder.HasIndex(key => key.AccountId).IsUnique();
        builder.Ignore(key => key.Works);
        builder.HasOne<Account>().WithOne().HasForeignKey<CalendarKey>(key => key.AccountId);
    }
}
