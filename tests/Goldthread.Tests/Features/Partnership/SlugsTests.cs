using Goldthread.Features.Partnership;
using Goldthread.Platform.Work;

namespace Goldthread.Tests.Features.Partnership;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("Hampshire and Isle of Wight NHS", "hampshire-and-isle-of-wight-nhs")]
    [InlineData("  St Mary’s  ", "st-marys")]
    [InlineData("Señor Ünïcode", "senor-unicode")]
    [InlineData("A — B", "a-b")]
    [InlineData("–", "")]
    public void A_slug_is_made_of_words(string words, string slug) => Assert.Equal(slug, Slugs.From(words));

    [Fact]
    public void A_long_name_gives_a_cut_slug() =>
        Assert.InRange(Slugs.ForRecord(new string('a', 300), "Name").Length, 50, 60);

    [Theory]
    [InlineData("Hampshire")]
    [InlineData("h")]
    [InlineData("isle of wight")]
    [InlineData("-isle")]
    [InlineData("")]
    public void A_partnership_s_word_is_lower_case_letters_and_hyphens(string slug) =>
        Assert.Throws<RuleBrokenException>(() => Slugs.Require(slug));

    [Theory]
    [InlineData("admin")]
    [InlineData("contact")]
    [InlineData("privacy")]
    [InlineData("sign-in")]
    public void A_partnership_takes_no_word_of_the_service(string slug)
    {
        var refused = Assert.Throws<RuleBrokenException>(() => Slugs.Require(slug));
        Assert.Contains("used by the service itself", refused.Message, StringComparison.Ordinal);
    }
}
