using Goldthread.Features.Improvement;

namespace Goldthread.Improvement.Tests;

/// <summary>Which sentences the matching finds alike, so that a threshold is moved knowingly.</summary>
public sealed class PlainWordsTests
{
    private const string Records =
        "In 9 of 22 audited cases at least one agency never received the record of the strategy discussion.";

    [Theory]
    [InlineData("agencies", "agency")]
    [InlineData("recorded", "records")]
    [InlineData("planning", "plans")]
    [InlineData("planned", "plan")]
    [InlineData("sharing", "shared")]
    [InlineData("share", "shares")]
    [InlineData("discussions", "discussion")]
    [InlineData("discussed", "discussion")]
    [InlineData("children", "child")]
    [InlineData("meetings", "meeting")]
    [InlineData("visited", "visits")]
    [InlineData("processes", "process")]
    [InlineData("carried", "carry")]
    [InlineData("cases", "case")]
    [InlineData("calls", "calling")]
    [InlineData("people", "person")]
    [InlineData("men", "man")]
    [InlineData("women", "woman")]
    [InlineData("lives", "life")]
    [InlineData("plans", "plan")]
    [InlineData("asked", "ask")]
    [InlineData("uses", "use")]
    public void Forms_of_one_word_have_one_stem(string one, string other) =>
        Assert.Equal(PlainWords.Stem(one), PlainWords.Stem(other));

    [Theory]
    [InlineData("police", "policy")]
    [InlineData("abuse", "absence")]
    [InlineData("illness", "ill")]
    [InlineData("address", "addres")]
    [InlineData("status", "statu")]
    [InlineData("gas", "ga")]
    [InlineData("less", "les")]
    public void Words_that_differ_keep_their_stems_apart(string one, string other) =>
        Assert.NotEqual(PlainWords.Stem(one), PlainWords.Stem(other));

    [Theory]
    [InlineData("The child’s view.", 2)]
    [InlineData("It was in 9 of 22.", 0)]
    [InlineData("Plan, plans and PLANNING", 1)]
    [InlineData("", 0)]
    [InlineData("Records", 1)]
    public void Common_words_numbers_and_repeats_do_not_count(string text, int words) =>
        Assert.Equal(words, PlainWords.Of(text).Count);

    [Fact]
    public void A_sentence_is_wholly_like_itself_and_unlike_one_without_words()
    {
        var words = PlainWords.Of(Records);
        Assert.Equal(1, words.Likeness(words));
        Assert.Equal(0, words.Likeness(PlainWords.Of("12 of 30")));
        Assert.Equal(0, PlainWords.Of("12 of 30").Likeness(words));
        Assert.Equal(0, PlainWords.Of("").Likeness(PlainWords.Of("")));
    }

    [Fact]
    public void Likeness_is_twice_the_shared_words_over_the_words_of_both()
    {
        var four = PlainWords.Of("Plans name children.");
        var two = PlainWords.Of("Children attend school daily.");
        Assert.Equal(2.0 / 7, four.Likeness(two), 9);
        Assert.Equal(four.Likeness(two), two.Likeness(four), 9);
    }

    [Theory]
    [InlineData(Records, "Records of strategy discussions did not reach every agency that took part.")]
    [InlineData("The child’s view was missing from the plan.", "Children’s views were not recorded in plans.")]
    [InlineData("Supervision was not recorded on the file.", "Files did not show recorded supervision.")]
    public void These_say_something_alike_by_their_words(string one, string other) =>
        Assert.True(FindingLikeness.IsAlike(Likeness(one, other), sharesTheme: false, sharesAgency: false));

    [Theory]
    [InlineData(Records, "Health visitors did not attend strategy discussions.")]
    public void These_do_so_only_with_theme_and_agency_in_common(string one, string other)
    {
        var likeness = Likeness(one, other);
        Assert.False(FindingLikeness.IsAlike(likeness, sharesTheme: true, sharesAgency: false));
        Assert.False(FindingLikeness.IsAlike(likeness, sharesTheme: false, sharesAgency: true));
        Assert.True(FindingLikeness.IsAlike(likeness, sharesTheme: true, sharesAgency: true));
    }

    [Theory]
    [InlineData(Records, "Dental appointments were missed and nobody asked why.")]
    [InlineData("Fathers were not invited to conferences.", "Staff did not know the escalation policy.")]
    [InlineData(Records, "Schools do not know who the designated lead is.")]
    public void These_have_nothing_to_do_with_each_other(string one, string other) =>
        Assert.False(FindingLikeness.IsAlike(Likeness(one, other), sharesTheme: true, sharesAgency: true));

    [Theory]
    [InlineData(0.4, false, false, true)]
    [InlineData(0.39, false, false, false)]
    [InlineData(0.3, true, false, true)]
    [InlineData(0.29, true, false, false)]
    [InlineData(0.3, false, true, true)]
    [InlineData(0.29, false, true, false)]
    [InlineData(0.2, true, true, true)]
    [InlineData(0.19, true, true, false)]
    public void A_theme_and_an_agency_in_common_each_ask_for_a_tenth_less(
        double words,
        bool theme,
        bool agency,
        bool alike
    ) => Assert.Equal(alike, FindingLikeness.IsAlike(words, theme, agency));

    private static double Likeness(string one, string other) => PlainWords.Of(one).Likeness(PlainWords.Of(other));
}
