using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Improvement;

/// <summary>One change to many actions at once, kept so that it can be taken back.</summary>
public sealed class BulkChange : Entity, IOwned, IVersioned
{
    private BulkChange() { }

    public BulkChange(Guid partnershipId, BulkChangeKind kind, string reason, DateTime at, string by)
    {
        PartnershipId = partnershipId;
        Kind = kind;
        Reason = Sentence.Require(reason, "Enter why these actions change.", nameof(Reason));
        At = at;
        By = by;
    }

    public Guid PartnershipId { get; private set; }

    public BulkChangeKind Kind { get; private set; }

    [MaxLength(1000)]
    public string Reason { get; private set; } = "";

    public DateTime At { get; private set; }

    public string By { get; private set; } = "";

    public DateTime? UndoneAt { get; private set; }

    public string? UndoneBy { get; private set; }

    public uint Version { get; private set; }

    /// <exception cref="RuleBrokenException">It was undone before.</exception>
    public void Undo(DateTime at, string by)
    {
        if (UndoneAt is not null)
        {
            throw new RuleBrokenException("This change has been undone already.");
        }

        UndoneAt = at;
        UndoneBy = by;
    }
}

/// <summary>
/// What one bulk change did to one action, or why it did nothing: enough to take it back, unless somebody has changed that
/// action since.
/// </summary>
public sealed class BulkChangeLine : Entity, IOwned
{
    private BulkChangeLine() { }

    private BulkChangeLine(BulkChange change, AgencyAction action)
    {
        PartnershipId = change.PartnershipId;
        BulkChangeId = change.Id;
        ActionId = action.Id;
    }

    public Guid PartnershipId { get; private set; }

    public Guid BulkChangeId { get; private set; }

    public Guid ActionId { get; private set; }

    /// <summary>The version that the change left; another one means that somebody has changed the action since.</summary>
    public uint VersionAfter { get; private set; }

    /// <summary>The value as text: a post’s id, a day, a status.</summary>
    public string? Before { get; private set; }

    public string? After { get; private set; }

    /// <summary>The day the owner before had accepted the action: a new owner starts without.</summary>
    public DateOnly? AcceptedBefore { get; private set; }

    /// <summary>The row that says why the date moved.</summary>
    public Guid? DateChangeId { get; private set; }

    /// <summary>Why the action was left as it is.</summary>
    [MaxLength(1000)]
    public string? RefusedBecause { get; private set; }

    /// <summary>Why it stayed changed when the rest was taken back.</summary>
    [MaxLength(1000)]
    public string? KeptBecause { get; private set; }

    /// <param name="change">The change it belongs to.</param>
    /// <param name="action">The action as it was loaded: the save that follows counts its version on.</param>
    /// <param name="values">What was, and what is.</param>
    public static BulkChangeLine Done(BulkChange change, AgencyAction action, BulkValues values) =>
        new(change, action)
        {
            VersionAfter = action.Version + 1,
            Before = values.Before,
            After = values.After,
            AcceptedBefore = values.AcceptedBefore,
            DateChangeId = values.DateChangeId,
        };

    public static BulkChangeLine Refused(BulkChange change, AgencyAction action, string because) =>
        new(change, action) { RefusedBecause = Sentence.Require(because, "Say why it is refused.", "Because") };

    public bool IsDone => RefusedBecause is null;

    /// <summary>Whether the action is still as the change left it.</summary>
    public bool CanBeTakenBack(AgencyAction action) => IsDone && action.Version == VersionAfter;

    public void Keep(string because) => KeptBecause = because;
}

/// <summary>What one action had and has.</summary>
public sealed record BulkValues(string? Before, string? After)
{
    public DateOnly? AcceptedBefore { get; init; }

    public Guid? DateChangeId { get; init; }
}

/// <summary>What can be changed on many actions.</summary>
public enum BulkChangeKind
{
    Owner,
    DueDate,

    /// <summary>Proposals become agreed.</summary>
    Agreement,

    /// <summary>They are closed without completing.</summary>
    Closing,
}

/// <summary>Newest first.</summary>
public sealed class BulkChangeMap : IEntityTypeConfiguration<BulkChange>
{
    public void Configure(EntityTypeBuilder<BulkChange> builder) =>
        builder.HasIndex(change => new { change.PartnershipId, change.At });
}

/// <summary>Belongs to a change and an action.</summary>
public sealed class BulkChangeLineMap : IEntityTypeConfiguration<BulkChangeLine>
{
    public void Configure(EntityTypeBuilder<BulkChangeLine> builder)
    {
        builder.HasOne<BulkChange>().WithMany().HasForeignKey(line => line.BulkChangeId);
        builder.HasOne<AgencyAction>().WithMany().HasForeignKey(line => line.ActionId);
        builder.Ignore(line => line.IsDone);
    }
}
