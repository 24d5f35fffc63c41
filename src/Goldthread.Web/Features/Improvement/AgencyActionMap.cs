using Goldthread.Features.Partnership;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Improvement;

/// <summary>One reference a partnership; the indexes of the lists.</summary>
public sealed class AgencyActionMap : IEntityTypeConfiguration<AgencyAction>
{
    public void Configure(EntityTypeBuilder<AgencyAction> builder)
    {
        builder.HasIndex(action => new { action.PartnershipId, action.Reference }).IsUnique();
        builder.HasIndex(action => new
        {
            action.PartnershipId,
            action.Due,
            action.Reference,
        });
        builder
            .HasIndex(
                action => new
                {
                    action.PartnershipId,
                    action.Due,
                    action.Reference,
                },
                "IX_improvement_agency_action_open"
            )
            .HasFilter("signed_off_on IS NULL AND declined_on IS NULL AND closed_without_on IS NULL");
        builder
            .HasIndex(action => new { action.PartnershipId, action.SignedOffOn })
            .HasFilter("signed_off_on IS NOT NULL");
        builder.HasIndex(action => new
        {
            action.PartnershipId,
            action.AgencyId,
            action.Due,
        });
        builder.HasIndex(action => action.OwnerPostId);
        builder.HasIndex(action => new { action.JointId, action.PartnershipId });
        builder.HasOne<Finding>().WithMany().HasForeignKey(action => action.FindingId);
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(action => action.RecommendationId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(action => action.AgencyId);
        builder.HasOne<Post>().WithMany().HasForeignKey(action => action.OwnerPostId);
        builder.HasOne<Group>().WithMany().HasForeignKey(action => action.SignOffGroupId);
        builder.Ignore(action => action.IsOpen);
    }
}
