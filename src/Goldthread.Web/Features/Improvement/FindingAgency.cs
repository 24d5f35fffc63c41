using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Improvement;

/// <summary>An agency that a finding is about, or that is asked to do something about it; its people may read the finding.</summary>
public sealed class FindingAgency : Entity, INamesAgency
{
    private FindingAgency() { }

    public FindingAgency(Finding finding, Guid agencyId, AgencyPart part)
    {
        PartnershipId = finding.PartnershipId;
        FindingId = finding.Id;
        AgencyId = agencyId;
        Part = part;
    }

    public Guid PartnershipId { get; private set; }

    public Guid FindingId { get; private set; }

    public Guid AgencyId { get; private set; }

    public AgencyPart Part { get; private set; }

    /// <summary>The finding is not about it after all, but it has been asked to do something, so its people still read it.</summary>
    public void OnlyAct() => Part = AgencyPart.Acting;
}

/// <summary>Why an agency is named.</summary>
public enum AgencyPart
{
    /// <summary>The finding is about its practice.</summary>
    Concerned,

    /// <summary>It answers a recommendation or does an action.</summary>
    Acting,
}

/// <summary>An agency is named once a finding.</summary>
public sealed class FindingAgencyMap : IEntityTypeConfiguration<FindingAgency>
{
    public void Configure(EntityTypeBuilder<FindingAgency> builder)
    {
        builder.HasIndex(named => new { named.FindingId, named.AgencyId }).IsUnique();
        builder.HasIndex(named => named.AgencyId);
        builder.HasOne<Finding>().WithMany().HasForeignKey(named => named.FindingId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(named => named.AgencyId);
    }
}
