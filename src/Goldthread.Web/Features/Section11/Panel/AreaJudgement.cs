using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11.Panel;

/// <summary>
/// What one area’s panel said of one standard of one agency, for the other areas that read the same submission. It is
/// written when the last of them has closed the cycle and not before, so that no panel copies another’s. Never a comment,
/// never a note.
/// </summary>
public sealed class AreaJudgement : Entity, IShared
{
    private AreaJudgement() { }

    public AreaJudgement(ModeratedRating moderated)
    {
        CycleId = moderated.CycleId;
        AreaId = moderated.PartnershipId;
        AgencyId = moderated.AgencyId;
        Section = moderated.Section;
        (AgencyRating, Rating) = (moderated.AgencyRating, moderated.Rating);
    }

    public Guid CycleId { get; private set; }

    /// <summary>The partnership whose panel said it.</summary>
    public Guid AreaId { get; private set; }

    public Guid AgencyId { get; private set; }

    [MaxLength(60)]
    public string Section { get; private set; } = "";

    [MaxLength(60)]
    public string? AgencyRating { get; private set; }

    [MaxLength(60)]
    public string Rating { get; private set; } = "";
}

/// <summary>Each area says it once.</summary>
public sealed class AreaJudgementMap : IEntityTypeConfiguration<AreaJudgement>
{
    public void Configure(EntityTypeBuilder<AreaJudgement> builder)
    {
        builder
            .HasIndex(one => new
            {
                one.CycleId,
                one.AreaId,
                one.AgencyId,
                one.Section,
            })
            .IsUnique();
        builder.HasOne<Cycle>().WithMany().HasForeignKey(one => one.CycleId);
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.AreaId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
    }
}
