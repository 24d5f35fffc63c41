using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Surveys.Asked;

/// <summary>
/// A code that opens a survey once. Codes are made in a pool and dealt at random. The row holds a hash, whether it is spent
/// and the agency that dealt it: no time and no person, and nothing that an answer has too.
/// </summary>
public sealed class OneUseCode : IKeptFromAgencies, IKeptApart
{
    private OneUseCode() { }

    public OneUseCode(Survey survey, string code, Guid? agencyId)
    {
        (PartnershipId, SurveyId, AgencyId) = (survey.PartnershipId, survey.Id, agencyId);
        Hash = HashOf(code);
    }

    [MaxLength(64)]
    public string Hash { get; private set; } = "";

    public Guid PartnershipId { get; private set; }

    public Guid SurveyId { get; private set; }

    /// <summary>The agency that dealt it, or nothing.</summary>
    public Guid? AgencyId { get; private set; }

    public bool IsSpent { get; private set; }

    public static string HashOf(string code) => SessionCookie.Hash(code);

    /// <exception cref="RuleBrokenException">It was used before.</exception>
    public void Spend()
    {
        if (IsSpent)
        {
            throw new RuleBrokenException("This link has been used already. It works once.");
        }

        IsSpent = true;
    }
}

/// <summary>The hash is the key.</summary>
public sealed class OneUseCodeMap : IEntityTypeConfiguration<OneUseCode>
{
    public void Configure(EntityTypeBuilder<OneUseCode> builder)
    {
        builder.HasKey(code => code.Hash);
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(code => code.PartnershipId);
        builder.HasOne<Survey>().WithMany().HasForeignKey(code => code.SurveyId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(code => code.AgencyId);
    }
}
