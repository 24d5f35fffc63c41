using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>An agency that supplies an indicator’s figures: a return asks it for this row and no other agency’s.</summary>
public sealed class IndicatorSupplier : Entity, INamesAgency
{
    private IndicatorSupplier() { }

    public IndicatorSupplier(Guid partnershipId, Guid indicatorId, Guid agencyId)
    {
        PartnershipId = partnershipId;
        IndicatorId = indicatorId;
        AgencyId = agencyId;
    }

    public Guid PartnershipId { get; private set; }

    public Guid IndicatorId { get; private set; }

    public Guid AgencyId { get; private set; }

    /// <summary>The kinds of agency that usually hold such figures; the partnership chooses among its own.</summary>
    public static IReadOnlyList<AgencyKind> UsualKinds(Supplier supplier) =>
        supplier switch
        {
            Supplier.SocialCare
            or Supplier.Education
            or Supplier.PublicHealth
            or Supplier.DomesticAbuse
            or Supplier.AllegationsOfficer
            or Supplier.SecureHome => [AgencyKind.LocalAuthority],
            Supplier.Police => [AgencyKind.Police],
            Supplier.IntegratedCareBoard or Supplier.ChildDeathPanel => [AgencyKind.IntegratedCareBoard],
            Supplier.HealthProvider => [AgencyKind.NhsTrust],
            Supplier.YouthJustice => [AgencyKind.YouthJustice],
            Supplier.AllAgencies => [AgencyKind.LocalAuthority, AgencyKind.Police, AgencyKind.NhsTrust],
        };
}

/// <summary>An agency supplies an indicator once.</summary>
public sealed class IndicatorSupplierMap : IEntityTypeConfiguration<IndicatorSupplier>
{
    public void Configure(EntityTypeBuilder<IndicatorSupplier> builder)
    {
        builder.HasIndex(supplier => new { supplier.IndicatorId, supplier.AgencyId }).IsUnique();
        builder.HasIndex(supplier => supplier.AgencyId);
        builder.HasOne<Indicator>().WithMany().HasForeignKey(supplier => supplier.IndicatorId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(supplier => supplier.AgencyId);
    }
}
