using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Surveys.Answered;

/// <summary>The team says what a text is about. Kept apart from the text, because who coded what is recorded and words are not.</summary>
public sealed class TextCoding : Entity, IKeptFromAgencies
{
    public const int Longest = 60;

    private TextCoding() { }

    /// <exception cref="RuleBrokenException">It says nothing.</exception>
    public TextCoding(Survey survey, long text, string about)
    {
        (PartnershipId, SurveyId, TextKey) = (survey.PartnershipId, survey.Id, text);
        About = Sentence.Require(about, "Enter what it is about.", nameof(About));
    }

    public Guid PartnershipId { get; private set; }

    public Guid SurveyId { get; private set; }

    public long TextKey { get; private set; }

    /// <summary>The theme in words: "Thresholds".</summary>
    [MaxLength(Longest)]
    public string About { get; private set; } = "";
}

/// <summary>A text is about a theme once.</summary>
public sealed class TextCodingMap : IEntityTypeConfiguration<TextCoding>
{
    public void Configure(EntityTypeBuilder<TextCoding> builder)
    {
        builder.HasIndex(coding => new { coding.TextKey, coding.About }).IsUnique();
        builder.HasOne<SafeguardingPartnership>().WithMany().HasForeignKey(coding => coding.PartnershipId);
        builder.HasOne<Survey>().WithMany().HasForeignKey(coding => coding.SurveyId);
    }
}
