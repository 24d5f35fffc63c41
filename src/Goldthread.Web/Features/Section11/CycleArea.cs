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

    /// <summary>When its panel had judged, its letters were sent and nothing was left to do.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Asks what the cycle does not.</summary>
    public void AskAlso(Guid? setVersionId) => ExtraSetVersionId = setVersionId;

    /// <summary>Its agencies have been asked; it happens once.</summary>
    public void Open(DateTime now) => OpenedAt ??= now;

    /// <summary>Ends the cycle here; afterwards the areas may see one another’s ratings.</summary>
    /// <param name="today">The day.</param>
    /// <param name="withoutFeedback">Agencies that sent theirs and have no letter yet.</param>
    /// <exception cref="RuleBrokenException">It is closed, or an agency has no feedback.</exception>
    public void Close(DateOnly today, int withoutFeedback)
    {
        if (ClosedOn is not null)
        {
            throw new RuleBrokenException("This cycle is closed here already.");
        }

        if (withoutFeedback > 0)
        {
            throw new RuleBrokenException(
                withoutFeedback == 1
                    ? "One agency has sent its self-assessment and has no feedback letter yet. Send it before you close the cycle."
                    : FormattableString.Invariant(
                        $"{withoutFeedback} agencies have sent their self-assessment and have no feedback letter yet. Send them before you close the cycle."
                    )
            );
        }

        ClosedOn = today;
    }

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
