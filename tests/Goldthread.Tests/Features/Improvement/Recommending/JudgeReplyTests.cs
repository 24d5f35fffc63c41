using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Goldthread.Tests.Features.Improvement.Recommending.RecommendationSite;

namespace Goldthread.Tests.Features.Improvement.Recommending;

public sealed class JudgeReplyTests
{
    private const string BoardJudge = $"{First}/judge/integrated-care-board";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_reply_that_will_not_do_is_asked_for_again_with_the_reason(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var board = await site.AsAsync(Board);
        await RejectAsync(board);
        var team = await site.AsAsync(Team);
        Assert.Equal(BoardJudge, Primary(await team.GetAsync(First)));
        var form = await team.GetAsync(BoardJudge);
        Assert.Contains("No money.", form.Text, StringComparison.Ordinal);
        var page = await team.FillAsync(form, ("Verdict", "NotSatisfied"), ("Because", "Say when."));
        Assert.Equal(("Judgement saved", First), (page.Banner, page.Path));
        var asked = await AskedAsync(site, "R-001", "integrated-care-board");
        Assert.Equal((true, new DateOnly(2026, 12, 8)), (asked.IsOwed, asked.ReplyBy));
        page = await board.GetAsync($"{First}/reply/integrated-care-board");
        Assert.Contains("Say when.", page.Text, StringComparison.Ordinal);
        page = await board.FillAsync(page, ("Answer", "Accepted"));
        Assert.Equal("Reply sent", page.Banner);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_reply_is_taken_to_the_chair_who_judges_it_again(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await RejectAsync(await site.AsAsync(Board));
        var team = await site.AsAsync(Team);
        var page = await team.FillAsync(BoardJudge, ("Verdict", "Escalated"), ("Because", "Too little."));
        Assert.Contains("Taken to the chair: Too little.", page.Text, StringComparison.Ordinal);
        var chair = await site.AsAsync(Chair);
        page = await chair.FillAsync(BoardJudge, ("Verdict", "Satisfied"), ("Because", ""));
        Assert.Contains("The reply will do", page.Text, StringComparison.Ordinal);
        var asked = await AskedAsync(site, "R-001", "integrated-care-board");
        Assert.Equal((ReplyVerdict.Satisfied, Chair), (asked.Verdict, asked.JudgedBy));
    }

    [Theory]
    [InlineData("", "Say when.", "Choose whether the reply will do.")]
    [InlineData("NotSatisfied", "", "Enter why the reply will not do.")]
    [InlineData("Escalated", "", "Enter why the reply will not do.")]
    public async Task A_judgement_that_cannot_be_is_refused(string verdict, string because, string sentence)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await RejectAsync(await site.AsAsync(Board));
        var team = await site.AsAsync(Team);
        var page = await team.FillAsync(BoardJudge, ("Verdict", verdict), ("Because", because));
        Assert.Equal(sentence, Assert.Single(page.Errors));
        Assert.Equal(because, page.ValueOf("Because"));
    }

    [Fact]
    public async Task What_is_not_there_yet_is_not_judged()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var page = await team.GetAsync(BoardJudge);
        Assert.Contains("There is no reply to judge yet.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form[method=post]"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_member_of_a_group_judges_what_that_group_watches(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var police = await site.AsAsync(Police);
        await RecommendAsync(team);
        await police.FillAsync(
            "/hampshire/recommendations/R-002/reply/constabulary",
            ("Answer", "PassedUp"),
            ("Who", "The chief constable.")
        );
        const string judge = "/hampshire/recommendations/R-002/judge/constabulary";
        var learning = await site.AsAsync("Learning and Inquiry Group member, Hampshire");
        Assert.Equal(HttpStatusCode.Forbidden, (await learning.GetAsync(judge)).Status);
        Assert.DoesNotContain(
            "Judge",
            (await learning.GetAsync("/hampshire/recommendations/R-002")).Text,
            StringComparison.Ordinal
        );
        var scrutiny = await site.AsAsync(ScrutinyChair);
        var form = await scrutiny.GetAsync(judge);
        await site.LookAsync(async db =>
        {
            var other = await db.Groups.SingleAsync(one =>
                one.Slug == "learning-and-inquiry-group"
                && db.Set<SafeguardingPartnership>().Any(two => two.Id == one.PartnershipId && two.Slug == "hampshire")
            );
            var one = await db.Recommendations.SingleAsync(row => row.Reference == "R-002");
            one.Reword(new RecommendationText("Other.", null, null, null, null) with { MonitoringGroupId = other.Id });
            await db.SaveChangesAsync(new JudgeReplyTests(), default);
            return true;
        });
        var refused = await scrutiny.FillAsync(form, ("Verdict", "Satisfied"));
        Assert.StartsWith(
            "The partnership team, the chair and the group",
            Assert.Single(refused.Errors),
            StringComparison.Ordinal
        );
        Assert.Equal("Judgement saved", (await learning.FillAsync(judge, ("Verdict", "Satisfied"))).Banner);
    }

    [Theory]
    [InlineData(Board)]
    [InlineData("Board member, Hampshire")]
    public async Task Nobody_else_judges(string post)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.AsAsync(post)).GetAsync(BoardJudge)).Status);
    }

    private static async Task RejectAsync(Visitor board)
    {
        var page = await board.FillAsync(
            $"{First}/reply/integrated-care-board",
            ("Answer", "Rejected"),
            ("WhyNot", "No money.")
        );
        Assert.Equal("Reply sent", page.Banner);
    }
}
