using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11;

/// <summary>A partnership that a cycle covers: its own days, where they differ, and the questions that it alone adds.</summary>
public sealed class CycleArea : Entity, IShared
{
    private CycleArea() { }

    public CycleArea(Cycle cycle, Guid partnershipId)
    {
        CycleId = cycle.Id;
        PartnershipId = partnershipId;
    }

    public Guid CycleId { get; private set; }

    public Guid PartnershipId { get; private set; }

    /// <summary>By when answers are due here, where that is not the day of the cycle.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>By when the executive has signed, where that is not the day of the cycle.</summary>
    public DateOnly? SignOffOn { get; private set; }

    /// <summary>The questions that this area asks besides, or nothing.</summary>
    public Guid? ExtraSetVersionId { get; private set; }

    /// <summary>When its agencies were asked.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>
    /// Asks what the cycle does not, or no longer. Whoever has finished must not find new questions, so the first agency
    /// that hands its answers to its executive ends this.
    /// </summary>
    /// <exception cref="RuleBrokenException">An agency here has finished.</exception>
    public void AskAlso(Guid? setVersionId, int finished)
    {
        if (setVersionId == ExtraSetVersionId)
        {
            return;
        }

        if (finished > 0)
        {
            throw new RuleBrokenException(
                "An agency has given its answers to its executive, so the questions can no longer change in this cycle.",
                "Extra"
            );
        }

        ExtraSetVersionId = setVersionId;
    }

    /// <summary>Days of its own; nothing takes the day of the cycle.</summary>
    /// <exception cref="RuleBrokenException">A day is not after the one that it follows.</exception>
    public void KeepDates(Cycle cycle, DateOnly? due, DateOnly? signOff)
    {
        if (due <= cycle.OpensOn)
        {
            throw new RuleBrokenException(
                "The day answers are due must be later than the day the cycle opens.",
                nameof(CycleDates.Due)
            );
        }

        if ((signOff ?? cycle.SignOffOn) < (due ?? cycle.DueOn))
        {
            throw new RuleBrokenException("The sign-off cannot be before answers are due.", nameof(CycleDates.SignOff));
        }

        DueOn = due == cycle.DueOn ? null : due;
        SignOffOn = signOff == cycle.SignOffOn ? null : signOff;
    }

    /// <summary>Its agencies have been asked; it happens once.</summary>
    public void Open(DateTime now) => OpenedAt ??= now;

    public DateOnly DueIn(Cycle cycle) => DueOn ?? cycle.DueOn;

    public DateOnly SignOffIn(Cycle cycle) => SignOffOn ?? cycle.SignOffOn;
}

/// <summary>An area is covered once.</summary>
public sealed class CycleAreaMap : IEntityTypeConfiguration<CycleArea>
{
    public void Configure(EntityTypeBuilder<CycleArea> builder)
    {
        builder.HasIndex(area => new { area.CycleId, area.PartnershipId }).IsUnique();
        builder.HasOne<Cycle>().WithMany().HasForeignKey(area => area.CycleId);
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(area => area.PartnershipId);
        builder.HasOne<QuestionSetVersion>().WithMany().HasForeignKey(area => area.ExtraSetVersionId);
    }
}
