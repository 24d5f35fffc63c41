using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Surveys.Asked;

/// <summary>
/// A short address by which anybody answers, as often as they like: one for everybody, and one for each agency, whose
/// people are then not asked where they work.
/// </summary>
public sealed class SurveyLink : Entity, IKeptFromAgencies
{
    private SurveyLink() { }

    public SurveyLink(Survey survey, Guid? agencyId)
    {
        (PartnershipId, SurveyId, AgencyId) = (survey.PartnershipId, survey.Id, agencyId);
        Code = SurveyCodes.Make(SurveyCodes.Length);
    }

    public Guid PartnershipId { get; private set; }

    public Guid SurveyId { get; private set; }

    [MaxLength(SurveyCodes.Length)]
    public string Code { get; private set; } = "";

    /// <summary>The agency that passes it on; nothing for the link to all.</summary>
    public Guid? AgencyId { get; private set; }
}

/// <summary>One code, one link, in the whole installation.</summary>
public sealed class SurveyLinkMap : IEntityTypeConfiguration<SurveyLink>
{
    public void Configure(EntityTypeBuilder<SurveyLink> builder)
    {
        builder.HasIndex(link => link.Code).IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(link => link.PartnershipId);
        builder.HasOne<Survey>().WithMany().HasForeignKey(link => link.SurveyId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(link => link.AgencyId);
    }
}
