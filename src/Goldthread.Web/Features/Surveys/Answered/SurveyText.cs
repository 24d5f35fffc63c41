using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Surveys.Answered;

/// <summary>
/// What somebody wrote, apart from what they chose: no agency, no time, a random key of its own, so that words that give
/// their author away give nothing else away.
/// </summary>
public sealed class SurveyText : IKeptFromAgencies, IKeptApart
{
    public const int Longest = 8000;

    private SurveyText() { }

    public SurveyText(Survey survey, string question, string said)
    {
        Key = SurveyAnswer.NewKey();
        (PartnershipId, SurveyId, Question, Said) = (survey.PartnershipId, survey.Id, question, said);
    }

    public long Key { get; private set; }

    public Guid PartnershipId { get; private set; }

    public Guid SurveyId { get; private set; }

    [MaxLength(60)]
    public string Question { get; private set; } = "";

    [MaxLength(Longest)]
    public string Said { get; private set; } = "";
}

/// <summary>The random key is the only key there is.</summary>
public sealed class SurveyTextMap : IEntityTypeConfiguration<SurveyText>
{
    public void Configure(EntityTypeBuilder<SurveyText> builder)
    {
        builder.HasKey(text => text.Key);
        builder.Property(text => text.Key).ValueGeneratedNever();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(text => text.PartnershipId);
        builder.HasOne<Survey>().WithMany().HasForeignKey(text => text.SurveyId);
    }
}
