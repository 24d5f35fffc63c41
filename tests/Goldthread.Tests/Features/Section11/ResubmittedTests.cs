using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>An agency signs again while its panel reads: the new answers reach the readers, and nothing stays without a rating.</summary>
public sealed class ResubmittedTests
{
    private const int StandardsOfSet = 12;
    private const string Second = "s02";

    private static readonly string Standard1 = Section11Paths.ScoreStandard(
        "hampshire",
        PanelSite.Year,
        PanelSite.CareBoard,
        "s01"
    );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_reader_who_has_begun_reads_the_new_answers_and_keeps_the_scores(DatabaseKind kind)
    {
        await using var site = await PanelSite.AllottedAsync(kind);
        await PanelSite.ScoreAsync(site, PanelSite.First, standards: 3);
        var member = await site.AsAsync(PanelSite.First);
        var stale = await member.GetAsync(Standard1);
        var newest = await ResendAsync(site, (_, answer) => Commented(answer, "1.1", "We asked children in June."));
        var refused = await member.SubmitAsync(
            stale.Form(),
            new Dictionary<string, string> { ["Input.Comment"] = "Typed before." }
        );
        Assert.StartsWith(
            "The agency has sent new answers since you opened this page.",
            Assert.Single(refused.Errors),
            StringComparison.Ordinal
        );
        Assert.Contains("Typed before.", refused.Html, StringComparison.Ordinal);
        Assert.Contains("We asked children in June.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Changed since you began. Before:", refused.Text, StringComparison.Ordinal);
        var page = await member.GetAsync(PanelSite.Score);
        Assert.Contains("3 of 12 standards are scored", page.Text, StringComparison.Ordinal);
        Assert.Contains("Read again: Standard 1", page.Text, StringComparison.Ordinal);
        await member.SubmitAsync(refused.Form());
        await PanelSite.ScoreAsync(site, PanelSite.First);
        var read = (await PanelSite.EvaluationsAsync(site)).Single(one => one.FinishedOn is not null);
        Assert.Equal(newest, read.SubmissionId);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Finished_scores_are_opened_again_on_the_new_answers(DatabaseKind kind)
    {
        await using var site = await PanelSite.AllottedAsync(kind);
        await PanelSite.ScoreAsync(site, PanelSite.First);
        await PanelSite.ScoreAsync(site, PanelSite.Second, seed: 3);
        var newest = await ResendAsync(site, (_, answer) => Commented(answer, "1.1", "We asked children in June."));
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var moderated = await team.GetAsync(PanelSite.Moderate);
        Assert.Contains("The agency has sent new answers since", moderated.Text, StringComparison.Ordinal);
        var panel = await team.GetAsync(PanelSite.Allocation);
        Assert.Contains("Open it again if they should be read.", panel.Text, StringComparison.Ordinal);
        foreach (var form in new[] { 0, 1 })
        {
            var again = await team.GetAsync(PanelSite.Allocation);
            Assert.Equal(2 - form, again.Document.QuerySelectorAll("form[id^=again]").Length);
            await team.SubmitAsync(again.Form("form[id^=again]"));
        }

        foreach (var post in new[] { PanelSite.First, PanelSite.Second })
        {
            var member = await site.AsAsync(post);
            var page = await member.GetAsync(PanelSite.Score);
            Assert.Contains("Read again: Standard 1", page.Text, StringComparison.Ordinal);
            Assert.Equal("Finished. Thank you", (await member.SubmitAsync(page.Form())).Banner);
        }

        Assert.All(await PanelSite.EvaluationsAsync(site), one => Assert.Equal(newest, one.SubmissionId));
        Assert.DoesNotContain(
            "The agency has sent new answers since",
            (await team.GetAsync(PanelSite.Moderate)).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_standard_that_applies_only_in_the_newest_answers_is_agreed_by_the_team_with_a_reason(
        DatabaseKind kind
    )
    {
        await using var site = await PanelSite.AllottedAsync(kind);
        await ResendAsync(site, Without);
        await PanelSite.ScoreAsync(site, PanelSite.First);
        await PanelSite.ScoreAsync(site, PanelSite.Second, seed: 3);
        await PanelSite.ModerateAsync(site);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        Assert.Contains(
            "All 11 standards are agreed.",
            (await team.GetAsync(PanelSite.Moderate)).Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("ready to moderate", (await team.GetAsync("/home")).Text, StringComparison.Ordinal);
        var newest = await ResendAsync(site, (_, answer) => Commented(With(answer), "2.1", "It applies now."));
        Assert.Contains(
            "1 agency is ready to moderate in Section 11 2026",
            (await team.GetAsync("/home")).Text,
            StringComparison.Ordinal
        );
        var third = await site.AsAsync(PanelSite.Third);
        Assert.Null((await third.GetAsync(PanelSite.Moderate)).Document.QuerySelector("#agree"));
        var page = await team.GetAsync(PanelSite.Moderate);
        Assert.Contains("No reader has scored this", page.Text, StringComparison.Ordinal);
        var values = new Dictionary<string, string>
        {
            ["Items[0].Rating"] = "met",
            ["Items[0].Reason"] = "We read it together.",
        };
        var refused = await team.SubmitAsync(page.Form("#agree"), values);
        Assert.StartsWith(
            "Fewer than two readers have scored Standard 2",
            Assert.Single(refused.Errors),
            StringComparison.Ordinal
        );
        var bare = await team.SubmitAsync(
            refused.Form("#agree"),
            new Dictionary<string, string> { ["IsOneEnough"] = "true", ["Items[0].Reason"] = "" }
        );
        Assert.Contains(
            "Enter why the panel agreed this rating.",
            Assert.Single(bare.Errors),
            StringComparison.Ordinal
        );
        var done = await team.SubmitAsync(
            bare.Form("#agree"),
            new Dictionary<string, string>(values) { ["IsOneEnough"] = "true" }
        );
        Assert.Contains("All 12 standards are agreed.", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ready to moderate", (await team.GetAsync("/home")).Text, StringComparison.Ordinal);
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var rows = await work.Db.ModeratedRatings.ToListAsync(Cancel);
        Assert.Equal(StandardsOfSet, rows.Count);
        Assert.Equal(newest, rows.Single(row => row.Section == Second).SubmissionId);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_standard_that_one_reader_did_not_see_is_not_agreed_on_one_score_unsaid(DatabaseKind kind)
    {
        await using var site = await PanelSite.AllottedAsync(kind);
        await ResendAsync(site, Without);
        await PanelSite.ScoreAsync(site, PanelSite.First);
        var newest = await ResendAsync(site, (_, answer) => With(answer));
        await PanelSite.ScoreAsync(site, PanelSite.Second, seed: 3);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(PanelSite.Moderate);
        Assert.Contains("Only one reader has scored this", page.Text, StringComparison.Ordinal);
        await team.SubmitAsync(page.Form("#same"));
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var rows = await work.Db.ModeratedRatings.AsNoTracking().ToListAsync(Cancel);
        Assert.DoesNotContain(rows, row => row.Section == Second);
        Assert.All(rows, row => Assert.Equal(newest, row.SubmissionId));
    }

    private static Answer Commented(Answer answer, string question, string comment) =>
        answer.Question == question ? answer with { Comment = comment } : answer;

    private static Answer Without(QuestionSetText set, Answer answer) =>
        IsRatingOfSecond(set, answer) ? answer with { DoesNotApply = true, Reason = "Not our work." } : answer;

    private static Answer With(Answer answer) => answer with { DoesNotApply = false, Reason = null };

    private static bool IsRatingOfSecond(QuestionSetText set, Answer answer) =>
        set
            .Sections.Single(section => section.Key == Second)
            .Questions.Any(question => question.Kind == QuestionKind.Rating && question.Key == answer.Question);

    /// <summary>The care board signs its answers once more, changed, and they go to Hampshire.</summary>
    private static async Task<Guid> ResendAsync(Site site, Func<QuestionSetText, Answer, Answer> change)
    {
        await using var work = await Section11Stage.OfAgencyAsync(site, PanelSite.CareBoard);
        var cycle = await work.Db.Cycles.SingleAsync(one => one.Year == PanelSite.Year, Cancel);
        var held = await work.Db.AgencyReturns.SingleAsync(one => one.CycleId == cycle.Id, Cancel);
        var sent = await work
            .Db.Submissions.Where(one => one.ReturnId == held.Id)
            .OrderByDescending(one => one.Number)
            .FirstAsync(Cancel);
        var set = await work.Get<AskedSetQuery>().OfAsync(cycle.QuestionSetVersionId, Cancel);
        var hampshire = await work.Db.Partnerships.SingleAsync(place => place.Slug == "hampshire", Cancel);
        var at = new DateTime(2026, 11, 24, 8, 0, 0, DateTimeKind.Utc);
        var next = new Submission(
            held,
            cycle,
            sent.Number + 1,
            [.. sent.ToAnswers().Select(answer => change(set, answer))],
            new Signature("An executive", "Chief", null, at)
        );
        work.Db.AddRange(next, new Release(hampshire.Id, next));
        await work.Db.SaveChangesAsync(work, Cancel);
        return next.Id;
    }
}
