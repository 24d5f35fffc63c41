using Goldthread.Features.Improvement;

namespace Goldthread.Improvement.Tests;

public sealed class EvidenceLadderTests
{
    private static readonly DateOnly Day = new(2026, 11, 16);

    [Fact]
    public void It_has_four_treads_and_nothing_stands_on_them_yet()
    {
        var ladder = EvidenceLadder.Of([], []);
        Assert.Equal(["1 Told", "2 Shown", "3 Seen", "4 Changed"], ladder.Treads.Select(tread => tread.Title));
        Assert.All(ladder.Treads, tread => Assert.Equal(("Not yet", null, false), Parts(tread)));
        Assert.Null(ladder.Highest);
        Assert.Empty(ladder.Actions);
    }

    [Fact]
    public void A_tread_says_what_stands_on_it_and_since_when()
    {
        var ladder = EvidenceLadder.Of(
            [
                new LadderPiece("A-0001", EvidenceRung.Told, "The pilot is running.", Day),
                new LadderPiece("A-0001", EvidenceRung.Seen, "One", Day.AddDays(2)),
                new LadderPiece("A-0001", EvidenceRung.Seen, "Two", Day.AddDays(1)),
            ],
            []
        );
        Assert.Equal(("The pilot is running.", "16 November 2026", true), Parts(ladder.Treads[0]));
        Assert.False(ladder.Treads[1].IsReached);
        Assert.Equal(("2 pieces", "18 November 2026", true), Parts(ladder.Treads[2]));
        Assert.Equal(EvidenceRung.Seen, ladder.Highest);
    }

    [Fact]
    public void Long_words_are_cut()
    {
        Assert.Equal(new string('a', 40), Words(new string('a', 40)));
        Assert.Equal(new string('a', 40) + "…", Words(new string('a', 41)));
        Assert.Equal(
            "All four districts use the shared form…",
            Words("All four districts use the shared form. The log")
        );
        Assert.Equal(new string('a', 40) + "…", Words(new string('a', 40) + " b"));
        Assert.Equal("a…", Words("a " + new string('b', 40)));
    }

    [Theory]
    [InlineData(ImpactMethod.ReAudit, EvidenceRung.Seen, "Re-audit, March 2027")]
    [InlineData(ImpactMethod.Visit, EvidenceRung.Seen, "Visit, March 2027")]
    [InlineData(ImpactMethod.Measure, EvidenceRung.Changed, "A measure should move, March 2027")]
    [InlineData(ImpactMethod.SurveyQuestion, EvidenceRung.Changed, "Survey question, March 2027")]
    [InlineData(ImpactMethod.FollowUp, EvidenceRung.Changed, "Follow-up with staff or families, March 2027")]
    public void An_empty_tread_says_what_is_expected(ImpactMethod method, EvidenceRung rung, string words)
    {
        var ladder = EvidenceLadder.Of(
            [],
            [new LadderPlan(method, new DateOnly(2027, 6, 1)), new LadderPlan(method, new DateOnly(2027, 3, 1))]
        );
        Assert.Equal(words, ladder.Treads[(int)rung].When);
        Assert.Single(ladder.Treads, tread => tread.When is not null);
    }

    [Fact]
    public void A_thread_names_the_highest_rung_of_each_action()
    {
        var ladder = EvidenceLadder.Of(
            [
                new LadderPiece("A-0002", EvidenceRung.Shown, "Two", Day),
                new LadderPiece("A-0001", EvidenceRung.Changed, "One", Day),
                new LadderPiece("A-0001", EvidenceRung.Told, "One", Day),
            ],
            []
        );
        Assert.Equal(
            [new ActionRung("A-0001", EvidenceRung.Changed), new ActionRung("A-0002", EvidenceRung.Shown)],
            ladder.Actions
        );
    }

    private static string Words(string words) =>
        EvidenceLadder.Of([new LadderPiece("A-0001", EvidenceRung.Told, words, Day)], []).Treads[0].Content;

    private static (string, string?, bool) Parts(LadderTread tread) => (tread.Content, tread.When, tread.IsReached);
}
