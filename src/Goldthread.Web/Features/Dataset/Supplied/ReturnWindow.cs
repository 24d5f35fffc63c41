using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// A period for which agencies are asked for their figures: a quarter, a school term or a year. It opens once, has a day by
/// which figures are due, and is locked when its figures are final.
/// </summary>
public sealed class ReturnWindow : Entity, IOwned, IVersioned
{
    private ReturnWindow() { }

    /// <exception cref="RuleBrokenException">The period is no period of returns or not over, or the day is past.</exception>
    public ReturnWindow(Guid partnershipId, Period period, DateOnly due, DateOnly today, string by)
        : this(partnershipId, period, today, by)
    {
        if (due < today)
        {
            throw new RuleBrokenException("The day figures are due must be today or later.", nameof(DueOn));
        }

        DueOn = due;
    }

    private ReturnWindow(Guid partnershipId, Period period, DateOnly today, string by)
    {
        if (ReturnPeriods.FrequencyOf(period) is null)
        {
            throw new RuleBrokenException("Choose a quarter, a school term or a financial year.", "Period");
        }

        if (period.LastDay >= today)
        {
            throw new RuleBrokenException(
                $"{period.Label} is not over yet. Open it from {Words.PlainDate(period.LastDay.AddDays(1))}.",
                "Period"
            );
        }

        PartnershipId = partnershipId;
        Year = period.Year;
        TimeIdentifier = period.Identifier.Label;
        FirstDay = period.FirstDay;
        DueOn = today;
        OpenedOn = today;
        OpenedBy = by;
    }

    public Guid PartnershipId { get; private set; }

    public int Year { get; private set; }

    /// <summary>The kind of period, in the words of published files.</summary>
    [MaxLength(60)]
    public string TimeIdentifier { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public string OpenedBy { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    public DateOnly? LockedOn { get; private set; }

    public string? LockedBy { get; private set; }

    /// <summary>Its figures were brought in from before; nobody was asked for them, so nobody was late.</summary>
    public bool IsHistory { get; private set; }

    public uint Version { get; private set; }

    public Period Period => ReturnPeriods.Of(Year, TimeIdentifier);

    public bool IsLocked => LockedOn is not null;

    /// <summary>A period whose figures are brought in from before, locked from the start.</summary>
    /// <exception cref="RuleBrokenException">The period is no period of returns or not over.</exception>
    public static ReturnWindow OfHistory(Guid partnershipId, Period period, DateOnly today, string by) =>
        new(partnershipId, period, today, by)
        {
            IsHistory = true,
            LockedOn = today,
            LockedBy = by,
        };

    /// <summary>Its figures are final: a change from now on is a restatement.</summary>
    /// <exception cref="RuleBrokenException">It is locked already.</exception>
    public void Lock(DateOnly today, string by)
    {
        if (IsLocked)
        {
            throw new RuleBrokenException("These figures are locked already.");
        }

        (LockedOn, LockedBy) = (today, by);
    }
}

/// <summary>A period is asked for once.</summary>
public sealed class ReturnWindowMap : IEntityTypeConfiguration<ReturnWindow>
{
    public void Configure(EntityTypeBuilder<ReturnWindow> builder)
    {
        builder
            .HasIndex(window => new
            {
                window.PartnershipId,
                window.Year,
                window.TimeIdentifier,
            })
            .IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(window => window.PartnershipId);
        builder.Ignore(window => window.Period);
        builder.Ignore(window => window.IsLocked);
    }
}
