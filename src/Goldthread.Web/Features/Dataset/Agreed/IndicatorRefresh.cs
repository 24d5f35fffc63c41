using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>
/// The yearly look at the whole set: each indicator is kept, changed, retired or added, with the evidence of its use beside
/// it, and a group signs the set off at a meeting. Nothing happens to the set before that.
/// </summary>
public sealed class IndicatorRefresh : Entity, IOwned, IVersioned
{
    private IndicatorRefresh() { }

    /// <param name="partnershipId">Whose set it is.</param>
    /// <param name="year">The financial year the set is for, by the year in which that begins.</param>
    /// <param name="today">The day it is begun.</param>
    public IndicatorRefresh(Guid partnershipId, int year, DateOnly today)
    {
        if (year < today.Year - 1 || year > today.Year + 1)
        {
            throw new RuleBrokenException("Refresh the set of this year or the next.", nameof(Year));
        }

        PartnershipId = partnershipId;
        Year = year;
        BegunOn = today;
    }

    public Guid PartnershipId { get; private set; }

    public int Year { get; private set; }

    public DateOnly BegunOn { get; private set; }

    public DateOnly? SignedOffOn { get; private set; }

    /// <summary>The meeting at which it was agreed, in words.</summary>
    [MaxLength(200)]
    public string? SignedOffAt { get; private set; }

    /// <summary>The post that recorded it.</summary>
    public string? SignedOffBy { get; private set; }

    public uint Version { get; private set; }

    public bool IsOpen => SignedOffOn is null;

    /// <summary>The first day the refreshed set holds for.</summary>
    public DateOnly HoldsFrom => new FinancialYear(Year).FirstDay;

    /// <exception cref="RuleBrokenException">It is signed off already, or no meeting is named.</exception>
    public void SignOff(string? meeting, DateOnly today, string by)
    {
        RequireOpen();
        SignedOffAt = Sentence.Require(meeting, "Enter the meeting that agreed the set.", nameof(SignedOffAt));
        SignedOffOn = today;
        SignedOffBy = by;
    }

    /// <exception cref="RuleBrokenException">It is signed off.</exception>
    public void RequireOpen()
    {
        if (!IsOpen)
        {
            throw new RuleBrokenException("This refresh is signed off and cannot be changed.");
        }
    }
}

/// <summary>What is to become of one indicator.</summary>
public sealed class RefreshDecision : Entity, IOwned, IVersioned
{
    private RefreshDecision() { }

    public RefreshDecision(IndicatorRefresh refresh, Indicator indicator)
    {
        PartnershipId = refresh.PartnershipId;
        RefreshId = refresh.Id;
        IndicatorId = indicator.Id;
    }

    public Guid PartnershipId { get; private set; }

    public Guid RefreshId { get; private set; }

    public Guid IndicatorId { get; private set; }

    public RefreshChoice Choice { get; private set; }

    [MaxLength(Indicator.ReasonLength)]
    public string? Because { get; private set; }

    public string? DecidedBy { get; private set; }

    public uint Version { get; private set; }

    /// <exception cref="RuleBrokenException">The refresh is signed off, or the choice needs a reason.</exception>
    public void Decide(IndicatorRefresh refresh, RefreshChoice choice, string? because, string by)
    {
        refresh.RequireOpen();
        Because =
            choice is RefreshChoice.Keep
                ? because?.Trim()
                : Sentence.Require(because, "Enter the reason.", nameof(Because));
        Choice = choice;
        DecidedBy = by;
    }
}

/// <summary>What can become of an indicator.</summary>
public enum RefreshChoice
{
    Keep,

    /// <summary>A new edition of its definition is to be written.</summary>
    Change,

    Retire,

    /// <summary>It is new: from the catalogue, or written here.</summary>
    Add,
}

/// <summary>One refresh a year.</summary>
public sealed class IndicatorRefreshMap : IEntityTypeConfiguration<IndicatorRefresh>
{
    public void Configure(EntityTypeBuilder<IndicatorRefresh> builder)
    {
        builder.HasIndex(refresh => new { refresh.PartnershipId, refresh.Year }).IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(refresh => refresh.PartnershipId);
        builder.Ignore(refresh => refresh.IsOpen);
        builder.Ignore(refresh => refresh.HoldsFrom);
    }
}

/// <summary>One decision an indicator.</summary>
public sealed class RefreshDecisionMap : IEntityTypeConfiguration<RefreshDecision>
{
    public void Configure(EntityTypeBuilder<RefreshDecision> builder)
    {
        builder.HasIndex(decision => new { decision.RefreshId, decision.IndicatorId }).IsUnique();
        builder.HasOne<IndicatorRefresh>().WithMany().HasForeignKey(decision => decision.RefreshId);
        builder.HasOne<Indicator>().WithMany().HasForeignKey(decision => decision.IndicatorId);
    }
}
