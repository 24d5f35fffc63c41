using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Data;
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

    /// <summary>Asks what the cycle does not.</summary>
    public void AskAlso(Guid? setVersionId) => ExtraSetVersionId = setVersionId;

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
