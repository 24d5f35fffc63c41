using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Section11.Panel;

/// <summary>What one panel member says of one standard.</summary>
public sealed class PanelScore : Entity, IKeptFromAgencies, IVersioned
{
    public const int WordsLength = 2000;

    private PanelScore() { }

    public PanelScore(PanelEvaluation evaluation, string section)
    {
        PartnershipId = evaluation.PartnershipId;
        EvaluationId = evaluation.Id;
        Section = section;
    }

    public Guid PartnershipId { get; private set; }

    public Guid EvaluationId { get; private set; }

    /// <summary>The key of the section of the question set that holds the standard: <c>s01</c>.</summary>
    [MaxLength(60)]
    public string Section { get; private set; } = "";

    /// <summary>The code of a point on the set’s scale; nothing while only words are kept.</summary>
    [MaxLength(60)]
    public string? Rating { get; private set; }

    /// <summary>How far up the ladder the evidence reaches.</summary>
    public EvidenceRung? Evidence { get; private set; }

    /// <summary>For the agency; it is offered to the feedback letter.</summary>
    [Secret]
    [MaxLength(WordsLength)]
    public string? Comment { get; private set; }

    /// <summary>For the panel alone; it stands in no letter and no report.</summary>
    [Secret]
    [MaxLength(WordsLength)]
    public string? Note { get; private set; }

    /// <summary>Whether others should hear how the agency does it.</summary>
    public bool IsGoodPractice { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Whether it says what a finished score must say.</summary>
    public bool IsComplete => Rating is not null && Evidence is not null;

    public void Say(PanelOpinion opinion)
    {
        (Rating, Evidence, IsGoodPractice) = (opinion.Rating, opinion.Evidence, opinion.IsGoodPractice);
        Comment = Trimmed(opinion.Comment);
        Note = Trimmed(opinion.Note);
    }

    private static string? Trimmed(string? words) => words?.Trim() is { Length: > 0 } said ? said : null;
}

/// <param name="Rating">The code of a point on the scale, or nothing.</param>
/// <param name="Evidence">How far up the ladder the evidence reaches, or nothing.</param>
/// <param name="Comment">For the agency.</param>
/// <param name="Note">For the panel alone.</param>
/// <param name="IsGoodPractice">Whether others should hear of it.</param>
public sealed record PanelOpinion(
    string? Rating,
    EvidenceRung? Evidence,
    string? Comment,
    string? Note,
    bool IsGoodPractice
);

/// <summary>A standard is scored once in an evaluation.</summary>
public sealed class PanelScoreMap : IEntityTypeConfiguration<PanelScore>
{
    public void Configure(EntityTypeBuilder<PanelScore> builder)
    {
        builder.HasIndex(one => new { one.EvaluationId, one.Section }).IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(one => one.PartnershipId);
        builder.HasOne<PanelEvaluation>().WithMany().HasForeignKey(one => one.EvaluationId);
        builder.Ignore(one => one.IsComplete);
    }
}
