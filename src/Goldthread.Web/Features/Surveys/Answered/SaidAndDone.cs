using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Surveys.Answered;

/// <summary>One thing that people said and what was done about it, told to those who answered.</summary>
public sealed class SaidAndDone : Entity, IKeptFromAgencies
{
    public const int Longest = 600;

    private SaidAndDone() { }

    /// <exception cref="RuleBrokenException">A half is missing, or those who answered have been told already.</exception>
    public SaidAndDone(Survey survey, string? said, string? done)
    {
        RequireUntold(survey);
        (PartnershipId, SurveyId) = (survey.PartnershipId, survey.Id);
        Said = Sentence.Require(said, "Enter what people said.", nameof(Said));
        Done = Sentence.Require(done, "Enter what was done.", nameof(Done));
    }

    public Guid PartnershipId { get; private set; }

    public Guid SurveyId { get; private set; }

    [MaxLength(Longest)]
    public string Said { get; private set; } = "";

    [MaxLength(Longest)]
    public string Done { get; private set; } = "";

    /// <summary>Whether it may be taken out of what will be told.</summary>
    /// <exception cref="RuleBrokenException">Those who answered have been told already.</exception>
    public void TakeOutOf(Survey survey) => RequireUntold(survey);

    private static void RequireUntold(Survey survey)
    {
        if (survey.ReportedOn is not null)
        {
            throw new RuleBrokenException("Those who answered have been told. What they read stays as it is.");
        }
    }
}

/// <summary>Belongs to a survey.</summary>
public sealed class SaidAndDoneMap : IEntityTypeConfiguration<SaidAndDone>
{
    public void Configure(EntityTypeBuilder<SaidAndDone> builder)
    {
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(line => line.PartnershipId);
        builder.HasOne<Survey>().WithMany().HasForeignKey(line => line.SurveyId);
    }
}
