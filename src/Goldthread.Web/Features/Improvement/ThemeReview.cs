using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Goldthread.Features.Improvement;

/// <summary>
/// What the partnership team says about a theme for one financial year: is it getting better, and how do we know. Counts of
/// findings cannot say that: more may be found because more was looked for.
/// </summary>
public sealed class ThemeReview : Entity, IOwned
{
    public const int WordsLength = 2000;

    private ThemeReview() { }

    /// <exception cref="RuleBrokenException">The year has not begun, or nothing is said.</exception>
    public ThemeReview(Guid partnershipId, Guid themeId, int year, string words, DateOnly today, string by)
    {
        if (year > FinancialYear.Of(today).Start)
        {
            throw new RuleBrokenException("Choose a year that has begun.", nameof(Year));
        }

        PartnershipId = partnershipId;
        ThemeId = themeId;
        Year = year;
        Write(words, today, by);
    }

    public Guid PartnershipId { get; private set; }

    public Guid ThemeId { get; private set; }

    /// <summary>The year in which the financial year begins.</summary>
    public int Year { get; private set; }

    /// <summary>The answer, in a paragraph.</summary>
    [MaxLength(WordsLength)]
    public string Answer { get; private set; } = "";

    public DateOnly WrittenOn { get; private set; }

    /// <summary>The post that wrote it last.</summary>
    public string WrittenBy { get; private set; } = "";

    /// <exception cref="RuleBrokenException">Nothing is said.</exception>
    public void Write(string words, DateOnly today, string by)
    {
        Answer = Sentence.Require(words, "Enter whether it is getting better, and how you know.", nameof(Answer));
        WrittenOn = today;
        WrittenBy = by;
    }
}

/// <summary>One paragraph a theme and year.</summary>
public sealed class ThemeReviewMap : IEntityTypeConfiguration<ThemeReview>
{
    public void Configure(EntityTypeBuilder<ThemeReview> builder)
    {
        builder.HasIndex(review => new { review.ThemeId, review.Year }).IsUnique();
        builder.HasOne<Theme>().WithMany().HasForeignKey(review => review.ThemeId);
    }
}
