using Goldthread.Features.Improvement;
using Goldthread.Platform.Search;
using Goldthread.Platform.Work;

namespace Goldthread.Improvement.Tests;

public sealed class RecommendationTests
{
    private static readonly DateOnly Day = new(2026, 10, 1);

    [Fact]
    public void It_says_what_was_written_without_surrounding_space()
    {
        var group = Guid.CreateVersion7();
        var made = ReplyWorld.Recommend(
            new RecommendationText(" Share the record. ", " One plan. ", " Re-audit. ", Day.AddDays(90), group)
        );
        Assert.Equal(
            ("Share the record.", "One plan.", "Re-audit.", Day.AddDays(90), group, Day, "R-001"),
            (
                made.Wording,
                made.Difference,
                made.HowWeWillKnow,
                made.ByWhen,
                made.MonitoringGroupId,
                made.MadeOn,
                made.Reference
            )
        );
        Assert.True(made.IsOpen);
    }

    [Fact]
    public void It_belongs_to_its_finding_and_that_finding_s_partnership()
    {
        var finding = ReplyWorld.Find();
        var made = new Recommendation(finding, "R-002", ReplyWorld.Text("Share."), Day);
        Assert.Equal((finding.Id, finding.PartnershipId), (made.FindingId, made.PartnershipId));
    }

    [Fact]
    public void What_is_left_out_is_empty_not_missing()
    {
        var made = ReplyWorld.Recommend();
        Assert.Equal(("", "", null, null), (made.Difference, made.HowWeWillKnow, made.ByWhen, made.MonitoringGroupId));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void It_says_something(string? wording)
    {
        var refused = Assert.Throws<RuleBrokenException>(() => ReplyWorld.Recommend(ReplyWorld.Text(wording!)));
        Assert.Equal(("Enter what is recommended.", "Wording"), (refused.Message, refused.Input));
    }

    [Fact]
    public void Only_an_agreed_finding_is_answered_by_one()
    {
        var draft = ReplyWorld.Find(agreed: false);
        var refused = Assert.Throws<RuleBrokenException>(() =>
            new Recommendation(draft, "R-001", ReplyWorld.Text("Share."), Day)
        );
        Assert.Equal("Agree the finding before you recommend something.", refused.Message);
    }

    [Fact]
    public void The_change_is_not_in_place_before_it_was_recommended()
    {
        var text = ReplyWorld.Text("Share.") with { ByWhen = Day.AddDays(-1) };
        var refused = Assert.Throws<RuleBrokenException>(() => ReplyWorld.Recommend(text));
        Assert.Equal(("The day must not be before it was recommended.", "ByWhen"), (refused.Message, refused.Input));
        Assert.Equal(Day, ReplyWorld.Recommend(text with { ByWhen = Day }).ByWhen);
    }

    [Fact]
    public void It_is_reworded_while_it_is_open_only()
    {
        var made = ReplyWorld.Recommend();
        made.Reword(ReplyWorld.Text("Share it within a day."));
        Assert.Equal("Share it within a day.", made.Wording);
        made.Close(Day.AddDays(1));
        AssertEnded(() => made.Reword(ReplyWorld.Text("Share it later.")));
        Assert.Equal("Share it within a day.", made.Wording);
        made.Reopen();
        made.Reword(ReplyWorld.Text("Share it within two days."));
        Assert.Equal("Share it within two days.", made.Wording);
    }

    [Fact]
    public void It_closes_and_opens_again_with_its_actions()
    {
        var made = ReplyWorld.Recommend();
        made.Close(Day.AddDays(30));
        Assert.Equal((Day.AddDays(30), false), (made.ClosedOn, made.IsOpen));
        made.Reopen();
        Assert.Equal((null, true), (made.ClosedOn, made.IsOpen));
    }

    [Fact]
    public void It_is_withdrawn_with_a_reason_and_for_good()
    {
        var made = ReplyWorld.Recommend();
        var refused = Assert.Throws<RuleBrokenException>(() => made.Withdraw(Day, " "));
        Assert.Equal(("Enter why it is withdrawn.", "Because"), (refused.Message, refused.Input));
        Assert.True(made.IsOpen);
        made.Withdraw(Day.AddDays(2), " The law changed. ");
        Assert.Equal(
            (Day.AddDays(2), "The law changed.", false),
            (made.WithdrawnOn, made.WithdrawnBecause, made.IsOpen)
        );
        AssertEnded(() => made.Withdraw(Day.AddDays(3), "Again."));
        AssertEnded(made.RefuseEnded);
        made.Close(Day.AddDays(4));
        Assert.Null(made.ClosedOn);
    }

    [Fact]
    public void What_is_finished_is_not_withdrawn()
    {
        var made = ReplyWorld.Recommend();
        made.RefuseEnded();
        made.Close(Day);
        AssertEnded(() => made.Withdraw(Day, "Not needed."));
        Assert.Null(made.WithdrawnOn);
    }

    [Fact]
    public void It_is_found_by_its_words_and_by_nobody_s_agency()
    {
        var made = ReplyWorld.Recommend(
            new RecommendationText("Share the record.", "One plan.", "Re-audit.", null, null)
        );
        var search = made.Search();
        Assert.Equal(
            ("Recommendation", "R-001", "Share the record.", "Share the record. One plan. Re-audit."),
            (search.Kind, search.Reference, search.Title, search.Body)
        );
        Assert.Equal(("/recommendations/R-001", SearchText.NoAgency), (search.Path, search.AgencyId));
        Assert.Equal(ImprovementPolicy.Look.Name, search.Policy);
    }

    [Theory]
    [InlineData(300, 300)]
    [InlineData(301, 300)]
    public void A_search_result_shows_the_first_300_characters(int written, int shown)
    {
        var made = ReplyWorld.Recommend(ReplyWorld.Text(new string('a', written)));
        Assert.Equal(shown, made.Search().Title.Length);
    }

    [Fact]
    public void It_remembers_the_import_that_brought_it()
    {
        var made = ReplyWorld.Recommend();
        var import = Guid.CreateVersion7();
        made.ComeIn(import);
        Assert.Equal(import, made.ImportId);
    }

    [Fact]
    public void The_condition_for_the_database_says_the_same()
    {
        var open = ReplyConditions.IsOpen.Compile();
        var closed = ReplyWorld.Recommend();
        closed.Close(Day);
        var withdrawn = ReplyWorld.Recommend();
        withdrawn.Withdraw(Day, "The law changed.");
        Recommendation[] all = [ReplyWorld.Recommend(), closed, withdrawn];
        Assert.Equal([true, false, false], all.Select(open));
        Assert.All(all, one => Assert.Equal(one.IsOpen, open(one)));
    }

    private static void AssertEnded(Action act) =>
        Assert.Equal(
            "This recommendation has ended and cannot be changed.",
            Assert.Throws<RuleBrokenException>(act).Message
        );
}
