using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>
/// What a partnership aims for on a measure, from a day until the next target. Earlier ones stay, so that a past figure is
/// judged by the target of its time.
/// </summary>
public sealed class IndicatorTarget : Entity, IOwned
{
    private IndicatorTarget() { }

    /// <exception cref="RuleBrokenException">The measure has no direction, or a number or the reason is unfit.</exception>
    public IndicatorTarget(Guid partnershipId, IMeasureDefinition measure, TargetText text, DateOnly today, string by)
    {
        if (measure.Better == BetterWhen.Neither)
        {
            throw new RuleBrokenException("A measure without a good direction has no target.", nameof(Value));
        }

        if (!double.IsFinite(text.Value) || text.Value < 0 || (measure.Unit == "%" && text.Value > 100))
        {
            throw new RuleBrokenException(
                measure.Unit == "%" ? "The target must be between 0 and 100." : "The target must be nought or more.",
                nameof(Value)
            );
        }

        if (!double.IsFinite(text.Tolerance) || text.Tolerance < 0)
        {
            throw new RuleBrokenException("The tolerance must be nought or more.", nameof(Tolerance));
        }

        PartnershipId = partnershipId;
        MeasureKey = measure.Id;
        Value = text.Value;
        Tolerance = text.Tolerance;
        HoldsFrom = text.HoldsFrom;
        SetBy = Sentence.Require(text.SetBy, "Enter who set the target.", nameof(SetBy));
        Because = Sentence.Require(text.Because, "Enter why this is the target.", nameof(Because));
        RecordedOn = today;
        RecordedBy = by;
    }

    public Guid PartnershipId { get; private set; }

    /// <summary>The number of an indicator or the reference of a published measure.</summary>
    [MaxLength(40)]
    public string MeasureKey { get; private set; } = "";

    public double Value { get; private set; }

    /// <summary>How far on the wrong side still counts as close, in the measure’s own unit.</summary>
    public double Tolerance { get; private set; }

    /// <summary>The first day of the first period it is for.</summary>
    public DateOnly HoldsFrom { get; private set; }

    /// <summary>Who set it: the Board, a national standard.</summary>
    [MaxLength(160)]
    public string SetBy { get; private set; } = "";

    [MaxLength(Indicator.ReasonLength)]
    public string Because { get; private set; } = "";

    public DateOnly RecordedOn { get; private set; }

    public string RecordedBy { get; private set; } = "";
}

/// <summary>What is said of a target.</summary>
public sealed record TargetText(double Value, double Tolerance, DateOnly HoldsFrom, string? SetBy, string? Because);

/// <summary>One target a measure and day.</summary>
public sealed class IndicatorTargetMap : IEntityTypeConfiguration<IndicatorTarget>
{
    public void Configure(EntityTypeBuilder<IndicatorTarget> builder)
    {
        builder
            .HasIndex(target => new
            {
                target.PartnershipId,
                target.MeasureKey,
                target.HoldsFrom,
            })
            .IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(target => target.PartnershipId);
    }
}
