using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Accounts;

/// <summary>
/// What somebody sent whose session had run out while they wrote. It waits for the same account to sign in again, for a day,
/// unreadable to everybody else.
/// </summary>
public sealed class UnsavedForm : Entity, IFloor
{
    public const int PathLength = 1000;

    /// <summary>The most that is kept of one form, protected, in characters.</summary>
    public const int ContentLength = 400_000;

    /// <summary>How long it waits.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private UnsavedForm() { }

    public UnsavedForm(Guid accountId, string path, string content, DateTime now)
    {
        AccountId = accountId;
        Path = path;
        Content = content;
        KeptAt = now;
    }

    public Guid? PartnershipId { get; private set; }

    public Guid? AgencyId { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>Where the form was sent, with its query.</summary>
    [MaxLength(PathLength)]
    public string Path { get; private set; } = "";

    /// <summary>The fields, protected.</summary>
    [Secret]
    [MaxLength(ContentLength)]
    public string Content { get; private set; } = "";

    public DateTime KeptAt { get; private set; }
}

/// <summary>Found by account, forgotten by age.</summary>
public sealed class UnsavedFormMap : IEntityTypeConfiguration<UnsavedForm>
{
    public void Configure(EntityTypeBuilder<UnsavedForm> builder)
    {
        builder.HasIndex(form => form.KeptAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(form => form.AccountId);
    }
}
