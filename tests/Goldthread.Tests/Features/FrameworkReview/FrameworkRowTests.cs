using Goldthread.Features.FrameworkReview;
using Goldthread.Platform.Work;

namespace Goldthread.Tests.Features.FrameworkReview;

public sealed class FrameworkRowTests
{
    private readonly FrameworkRow row = new(
        Guid.CreateVersion7(),
        26,
        "1b Scrutiny programme",
        "S6/F1",
        " scrutiny visits ",
        " notes on a phone "
    );

    [Fact]
    public void Its_address_is_its_reference()
    {
        Assert.Equal("s6-f1", row.Slug);
        Assert.Equal("S6/F1", row.Search().Reference);
        Assert.Equal("/framework/s6-f1", row.Search().Path);
    }

    [Fact]
    public void Its_words_change_and_its_reference_stays()
    {
        Assert.Equal("scrutiny visits", row.FrameworkAsks);
        row.Reword("visits to settings", "a report of each visit");
        Assert.Equal(("visits to settings", "a report of each visit"), (row.FrameworkAsks, row.DoneMeans));
        Assert.Equal(("S6/F1", 26), (row.Reference, row.Place));
    }

    [Theory]
    [InlineData("", "done", nameof(FrameworkRow.FrameworkAsks))]
    [InlineData("asked", " \n", nameof(FrameworkRow.DoneMeans))]
    public void It_always_says_what_is_asked_and_what_done_means(string asks, string done, string field) =>
        Assert.Equal(field, Assert.Throws<RuleBrokenException>(() => row.Reword(asks, done)).Input);
}
