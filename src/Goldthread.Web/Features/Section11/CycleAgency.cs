using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11;

/// <summary>
/// An agency that a cycle asks, and the posts that answer for it. How far it is stands here too, as counts and never as
/// answers, for the body that runs the cycle and sees no area’s rows.
/// </summary>
public sealed class CycleAgency : Entity, IShared
{
    private CycleAgency() { }

    public CycleAgency(Cycle cycle, Guid agencyId, Guid writerId, string areas)
    {
        CycleId = cycle.Id;
        AgencyId = agencyId;
        LetWrite(writerId, areas);
    }

    public Guid CycleId { get; private set; }

    public Guid AgencyId { get; private set; }

    /// <summary>The area that writes to it, of all where it works, so that nobody gets four letters.</summary>
    public Guid WriterId { get; private set; }

    /// <summary>Where it works, in words, for a letter that one area writes for all.</summary>
    [MaxLength(1000)]
    public string Areas { get; private set; } = "";

    public Guid? LeadPostId { get; private set; }

    public Guid? ExecutivePostId { get; private set; }

    public AssessmentState State { get; private set; }

    public int SectionsDone { get; private set; }

    public int SectionsAsked { get; private set; }

    public DateOnly? LastOpenedOn { get; private set; }

    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>Names the posts, never the people, so that a leaver’s duties pass with the post.</summary>
    public void NamePosts(Guid? lead, Guid? executive) => (LeadPostId, ExecutivePostId) = (lead, executive);

    /// <summary>What a post answered for is another’s from now on.</summary>
    public void HandOn(Guid from, Guid? to)
    {
        LeadPostId = LeadPostId == from ? to : LeadPostId;
        ExecutivePostId = ExecutivePostId == from ? to : ExecutivePostId;
    }

    /// <summary>The area that writes for all of them.</summary>
    public void LetWrite(Guid partnershipId, string areas) => (WriterId, Areas) = (partnershipId, areas);

    /// <summary>Keeps what may be known before a release.</summary>
    public void Note(AssessmentProgress progress)
    {
        (State, SectionsDone, SectionsAsked) = (progress.State, progress.Done, progress.Asked);
        LastOpenedOn = progress.On;
        if (progress.State == AssessmentState.Submitted)
        {
            SubmittedOn ??= progress.On;
        }
    }
}

/// <summary>An agency is asked once.</summary>
public sealed class CycleAgencyMap : IEntityTypeConfiguration<CycleAgency>
{
    public void Configure(EntityTypeBuilder<CycleAgency> builder)
    {
        builder.HasIndex(asked => new { asked.CycleId, asked.AgencyId }).IsUnique();
        builder.HasOne<Cycle>().WithMany().HasForeignKey(asked => asked.CycleId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(asked => asked.AgencyId);
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(asked => asked.WriterId);
        builder.HasOne<Post>().WithMany().HasForeignKey(asked => asked.LeadPostId);
        builder.HasOne<Post>().WithMany().HasForeignKey(asked => asked.ExecutivePostId);
    }
}
