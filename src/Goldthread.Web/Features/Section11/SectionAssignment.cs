using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11;

/// <summary>A section that a colleague was asked to complete. Whoever is no lead or executive sees these sections only.</summary>
public sealed class SectionAssignment : Entity, IHeldByAgency
{
    private SectionAssignment() { }

    public SectionAssignment(Cycle cycle, Guid agencyId, string section, Guid postId, (string By, DateOnly On) asked)
    {
        CycleId = cycle.Id;
        AgencyId = agencyId;
        Section = section;
        PostId = postId;
        (AssignedBy, AssignedOn) = asked;
    }

    public Guid CycleId { get; private set; }

    public Guid AgencyId { get; private set; }

    /// <summary>The section as addresses name it.</summary>
    [MaxLength(100)]
    public string Section { get; private set; } = "";

    public Guid PostId { get; private set; }

    public string AssignedBy { get; private set; } = "";

    public DateOnly AssignedOn { get; private set; }

    /// <summary>Another post completes it.</summary>
    public void HandTo(Guid postId) => PostId = postId;
}

/// <summary>A section has one colleague at a time.</summary>
public sealed class SectionAssignmentMap : IEntityTypeConfiguration<SectionAssignment>
{
    public void Configure(EntityTypeBuilder<SectionAssignment> builder)
    {
        builder
            .HasIndex(one => new
            {
                one.CycleId,
                one.AgencyId,
                one.Section,
            })
            .IsUnique();
        builder.HasOne<Cycle>().WithMany().HasForeignKey(one => one.CycleId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
        builder.HasOne<Post>().WithMany().HasForeignKey(one => one.PostId);
    }
}
