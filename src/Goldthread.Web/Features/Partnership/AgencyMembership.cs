using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Partnership;

/// <summary>An agency works in a partnership, as a safeguarding partner or a relevant agency, from a day and perhaps to one.</summary>
public sealed class AgencyMembership : Entity, IOwned
{
    private AgencyMembership() { }

    public AgencyMembership(Guid partnershipId, Guid agencyId, MembershipKind kind, DateOnly from)
    {
        PartnershipId = partnershipId;
        AgencyId = agencyId;
        Kind = kind;
        From = from;
    }

    public Guid PartnershipId { get; private set; }

    public Guid AgencyId { get; private set; }

    public MembershipKind Kind { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public void End(DateOnly lastDay) => To = DaySpan.End(From, lastDay);
}

public enum MembershipKind
{
    /// <summary>One of the three with the equal, joint duty: local authority, integrated care board, police.</summary>
    SafeguardingPartner,

    /// <summary>Named in the published arrangements; must co-operate.</summary>
    RelevantAgency,
}

/// <summary>Both ends exist.</summary>
public sealed class AgencyMembershipMap : IEntityTypeConfiguration<AgencyMembership>
{
    public void Configure(EntityTypeBuilder<AgencyMembership> builder)
    {
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(membership => membership.PartnershipId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(membership => membership.AgencyId);
    }
}
