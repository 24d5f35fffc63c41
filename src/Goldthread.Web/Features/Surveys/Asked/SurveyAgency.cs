using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Surveys.Asked;

/// <summary>
/// An agency whose staff a survey asks, and how many of them. Its name stands beside an answer only where so many work
/// there that an answer points to nobody; the others are kept together.
/// </summary>
public sealed class SurveyAgency : Entity, IKeptFromAgencies
{
    private const int Most = 1_000_000;

    private SurveyAgency() { }

    public SurveyAgency(Survey survey, Guid agencyId, int? invited)
    {
        (PartnershipId, SurveyId, AgencyId) = (survey.PartnershipId, survey.Id, agencyId);
        Invite(invited);
    }

    public Guid PartnershipId { get; private set; }

    public Guid SurveyId { get; private set; }

    public Guid AgencyId { get; private set; }

    /// <summary>How many people were asked; nothing where nobody knows, and then the agency is one of the others.</summary>
    public int? Invited { get; private set; }

    /// <exception cref="RuleBrokenException">The number makes no sense.</exception>
    public void Invite(int? count)
    {
        if (count is < 0 or > Most)
        {
            throw new RuleBrokenException("Enter how many people are asked, as a whole number.", "Invited");
        }

        Invited = count;
    }

    /// <summary>Whether its name may stand beside an answer: at least twice the smallest group must work there.</summary>
    public bool IsNamed(int minimumGroup) => Invited >= 2 * minimumGroup;
}

/// <summary>An agency is asked once in a survey.</summary>
public sealed class SurveyAgencyMap : IEntityTypeConfiguration<SurveyAgency>
{
    public void Configure(EntityTypeBuilder<SurveyAgency> builder)
    {
        builder.HasIndex(one => new { one.SurveyId, one.AgencyId }).IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        builder.HasOne<Survey>().WithMany().HasForeignKey(one => one.SurveyId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId);
    }
}
