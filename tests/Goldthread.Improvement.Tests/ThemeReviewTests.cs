using Goldthread.Features.Improvement;
using Goldthread.Platform.Work;

namespace Goldthread.Improvement.Tests;

public sealed class ThemeReviewTests
{
    private static readonly Guid Here = Guid.CreateVersion7();
    private static readonly Guid Theme = Guid.CreateVersion7();
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void It_keeps_the_words_of_this_year_or_an_earlier_one()
    {
        var review = new ThemeReview(Here, Theme, 2026, " Slowly. ", Today, "Business manager");
        Assert.Equal((Here, Theme, 2026), (review.PartnershipId, review.ThemeId, review.Year));
        Assert.Equal(("Slowly.", Today, "Business manager"), (review.Answer, review.WrittenOn, review.WrittenBy));
        review.Write("Yes.", Today.AddDays(1), "Quality officer");
        Assert.Equal(
            ("Yes.", Today.AddDays(1), "Quality officer"),
            (review.Answer, review.WrittenOn, review.WrittenBy)
        );
        Assert.Equal(2025, new ThemeReview(Here, Theme, 2025, "No.", Today, "Business manager").Year);
    }

    [Theory]
    [InlineData(2026, 3, 31, 2026)]
    [InlineData(2026, 4, 1, 2027)]
    public void A_year_that_has_not_begun_is_refused(int year, int month, int day, int reviewed)
    {
        var refused = Assert.Throws<RuleBrokenException>(() =>
            new ThemeReview(Here, Theme, reviewed, "Yes.", new DateOnly(year, month, day), "Business manager")
        );
        Assert.Equal(("Year", "Choose a year that has begun."), (refused.Input, refused.Message));
    }

    [Fact]
    public void It_says_something()
    {
        var refused = Assert.Throws<RuleBrokenException>(() =>
            new ThemeReview(Here, Theme, 2026, " ", Today, "Business manager")
        );
        Assert.Equal(
            ("Answer", "Enter whether it is getting better, and how you know."),
            (refused.Input, refused.Message)
        );
    }
}
