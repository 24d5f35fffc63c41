using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Accounts;

/// <summary>
/// What lets a person in. It says who signs in and nothing about what they may do: that follows from their posts. Identity
/// knows it by the person's id, because addresses change; the address to sign in with is the person's own.
/// </summary>
public sealed class Account : IdentityUser<Guid>, IShared
{
    private Account() { }

    public Account(Guid personId, DateTime openedAt)
    {
        Id = Guid.CreateVersion7();
        PersonId = personId;
        UserName = personId.ToString("N");
        OpenedAt = openedAt;
    }

    public Guid PersonId { get; private set; }

    public DateTime OpenedAt { get; private set; }

    /// <summary>When it was closed, or nothing while it lets somebody in.</summary>
    public DateTime? ClosedAt { get; private set; }

    [Secret]
    public override string? PasswordHash { get; set; }

    [Secret]
    public override string? SecurityStamp { get; set; }

    [Secret]
    public override string? ConcurrencyStamp { get; set; } = Guid.CreateVersion7().ToString("N");

    public void Close(DateTime at) => ClosedAt ??= at;

    /// <summary>Somebody who had left came back and accepted a new invitation.</summary>
    public void Reopen() => ClosedAt = null;
}

/// <summary>One account a person.</summary>
public sealed class AccountMap : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.HasIndex(account => account.PersonId).IsUnique();
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasOne<Person>().WithOne().HasForeignKey<Account>(account => account.PersonId);
    }
}
