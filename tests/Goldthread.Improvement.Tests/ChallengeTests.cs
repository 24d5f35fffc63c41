using Goldthread.Features.Improvement;
using Goldthread.Platform.Work;

namespace Goldthread.Improvement.Tests;

public sealed class ChallengeTests
{
    private static readonly DateOnly Day = ReplyWorld.Day;
    private static readonly Guid Place = Guid.CreateVersion7();
    private static readonly Guid Agency = Guid.CreateVersion7();

    [Fact]
    public void A_question_is_put_to_an_agency()
    {
        var group = Guid.CreateVersion7();
        var finding = Guid.CreateVersion7();
        var asked = new Challenge(
            Place,
            "C-001",
            Agency,
            new ChallengeQuestion(" Who calls at night? ", Day.AddDays(14), group, finding),
            Day,
            "Chair"
        );
        Assert.Equal(
            (Place, "C-001", Agency, "Who calls at night?", Day.AddDays(14)),
            (asked.PartnershipId, asked.Reference, asked.AgencyId, asked.Question, asked.ReplyBy)
        );
        Assert.Equal((group, finding, Day, "Chair"), (asked.GroupId, asked.FindingId, asked.AskedOn, asked.AskedBy));
        Assert.Equal((null, null, null), (asked.Reply, asked.Outcome, asked.ClosedOn));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void It_asks_something(string? words)
    {
        var refused = Assert.Throws<RuleBrokenException>(() => Ask(words: words!));
        Assert.Equal(("Enter the question.", "Question"), (refused.Message, refused.Input));
    }

    [Fact]
    public void The_day_to_reply_by_is_today_at_the_earliest()
    {
        Assert.Equal(Day, Ask(Day).ReplyBy);
        var refused = Assert.Throws<RuleBrokenException>(() => Ask(Day.AddDays(-1)));
        Assert.Equal(("The day to reply by must be today or later.", "ReplyBy"), (refused.Message, refused.Input));
    }

    [Fact]
    public void The_agency_may_change_its_reply_until_it_is_closed()
    {
        var asked = Ask();
        asked.Answer(" The duty officer. ", Day.AddDays(1), "Lead");
        Assert.Equal(("The duty officer.", Day.AddDays(1), "Lead"), (asked.Reply, asked.RepliedOn, asked.RepliedBy));
        asked.Answer("The night officer.", Day.AddDays(2), "Deputy");
        Assert.Equal(("The night officer.", Day.AddDays(2), "Deputy"), (asked.Reply, asked.RepliedOn, asked.RepliedBy));
        asked.Close("Done.", Day.AddDays(3));
        AssertClosed(() => asked.Answer("Too late.", Day.AddDays(4), "Lead"));
        Assert.Equal("The night officer.", asked.Reply);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_reply_says_something(string? words)
    {
        var asked = Ask();
        var refused = Assert.Throws<RuleBrokenException>(() => asked.Answer(words!, Day, "Lead"));
        Assert.Equal(("Enter your agency’s reply.", "Reply"), (refused.Message, refused.Input));
        Assert.Null(asked.RepliedOn);
    }

    [Fact]
    public void It_is_closed_once_with_what_came_of_it_even_without_a_reply()
    {
        var asked = Ask();
        var refused = Assert.Throws<RuleBrokenException>(() => asked.Close(" ", Day));
        Assert.Equal(("Enter what came of it.", "Outcome"), (refused.Message, refused.Input));
        Assert.Null(asked.ClosedOn);
        asked.Close(" A rota is kept. ", Day.AddDays(5));
        Assert.Equal(("A rota is kept.", Day.AddDays(5)), (asked.Outcome, asked.ClosedOn));
        AssertClosed(() => asked.Close("Again.", Day.AddDays(6)));
        Assert.Equal("A rota is kept.", asked.Outcome);
    }

    [Fact]
    public void It_is_found_by_its_words_and_by_its_own_agency()
    {
        var asked = Ask();
        asked.Answer("The duty officer.", Day, "Lead");
        asked.Close("A rota.", Day);
        var search = asked.Search();
        Assert.Equal(
            ("Challenge", "C-001", "Who calls?", "Who calls? The duty officer. A rota.", "/challenges/C-001"),
            (search.Kind, search.Reference, search.Title, search.Body, search.Path)
        );
        Assert.Equal((Agency, ImprovementPolicy.Look.Name), (search.AgencyId, search.Policy));
    }

    [Theory]
    [InlineData(300, 300)]
    [InlineData(301, 300)]
    public void A_search_result_shows_the_first_300_characters(int written, int shown) =>
        Assert.Equal(shown, Ask(words: new string('a', written)).Search().Title.Length);

    [Fact]
    public void The_condition_for_the_database_finds_what_nobody_has_answered()
    {
        var unanswered = ReplyConditions.IsUnanswered.Compile();
        var answered = Ask();
        answered.Answer("The duty officer.", Day, "Lead");
        var closed = Ask();
        closed.Close("Overtaken.", Day);
        Challenge[] all = [Ask(), answered, closed];
        Assert.Equal([true, false, false], all.Select(unanswered));
    }

    private static Challenge Ask(DateOnly? by = null, string words = "Who calls?") =>
        new(Place, "C-001", Agency, new ChallengeQuestion(words, by ?? Day.AddDays(14), null, null), Day, "Chair");

    private static void AssertClosed(Action act) =>
        Assert.Equal("This challenge is closed.", Assert.Throws<RuleBrokenException>(act).Message);
}
