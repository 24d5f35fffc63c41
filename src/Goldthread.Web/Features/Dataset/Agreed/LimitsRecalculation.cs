using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>
/// The limits of a chart are worked out anew from a period on, because something known has changed for good. Who approved
/// it and why is drawn on the chart, so that nobody makes a chart look better by the way.
/// </summary>
public sealed class LimitsRecalculation : Entity, IOwned
{
    private LimitsRecalculation() { }

    /// <exception cref="RuleBrokenException">The reason or who approved it is missing.</exception>
    public LimitsRecalculation(
        Guid partnershipId,
        string measureKey,
        DateOnly from,
        string? because,
        string? approvedBy,
        DateOnly today,
        string by
    )
    {
        PartnershipId = partnershipId;
        MeasureKey = measureKey;
        From = from;
        Because = Sentence.Require(because, "Enter what has changed for good, and when.", nameof(Because));
        ApprovedBy = Sentence.Require(approvedBy, "Enter who approved it.", nameof(ApprovedBy));
        RecordedOn = today;
        RecordedBy = by;
    }

    public Guid PartnershipId { get; private set; }

    /// <summary>The number of an indicator or the reference of a published measure.</summary>
    [MaxLength(40)]
    public string MeasureKey { get; private set; } = "";

    /// <summary>The first day of the first period with new limits.</summary>
    public DateOnly From { get; private set; }

    [MaxLength(Indicator.ReasonLength)]
    public string Because { get; private set; } = "";

    [MaxLength(160)]
    public string ApprovedBy { get; private set; } = "";

    public DateOnly RecordedOn { get; private set; }

    public string RecordedBy { get; private set; } = "";

    /// <summary>It was a mistake; the chart no longer shows it, the trail does.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    [MaxLength(Indicator.ReasonLength)]
    public string? WithdrawnBecause { get; private set; }

    /// <exception cref="RuleBrokenException">It is withdrawn already, or no reason is given.</exception>
    public void Withdraw(DateOnly day, string? because)
    {
        if (WithdrawnOn is not null)
        {
            throw new RuleBrokenException("This recalculation is withdrawn already.");
        }

        WithdrawnBecause = Sentence.Require(because, "Enter why it is withdrawn.", nameof(WithdrawnBecause));
        WithdrawnOn = day;
    }
}

/// <summary>Read by measure.</summary>
public sealed class LimitsRecalculationMap : IEntityTypeConfiguration<LimitsRecalculation>
{
    public void Configure(EntityTypeBuilder<LimitsRecalculation> builder)
    {
        builder.HasIndex(recalculation => new { recalculation.PartnershipId, recalculation.MeasureKey });
        builder
            .HasOne<SafeguardingPartnership>()
            .WithMany()
            .HasForeignKey(recalculation => recalculation.PartnershipId);
    }
}
