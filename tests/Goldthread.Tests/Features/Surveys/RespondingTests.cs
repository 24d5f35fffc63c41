using System.Net;
using AngleSharp.Html.Dom;
using Goldthread.Features.Surveys;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Surveys;

/// <summary>Answering without an account: what is stored, and what is said when it cannot be.</summary>
public sealed class RespondingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_is_chosen_is_stored_apart_from_what_is_written_and_leaves_no_trace(DatabaseKind kind)
    {
        await using var stage = await SurveyStage.OpenAsync(kind);
        var police = await stage.AgencyAsync(SurveyStage.Police);
        var before = await TracesAsync(stage);
        var sent = await SurveyStage.AnswerAsync(
            stage.Site.Nobody(),
            stage.Code,
            police.ToString(),
            "sa",
            null,
            "More time."
        );
        Assert.Equal("Thank you", sent.Heading);
        var answer = Assert.Single(await stage.AnswersAsync());
        Assert.Equal(police, answer.Stratum);
        Assert.Equal("""{"A1":["sa"]}""", answer.Choices);
        var text = await stage.Site.LookAsync(db => db.SurveyTexts.SingleAsync(Stop));
        Assert.Equal(("T1", "More time."), (text.Question, text.Said));
        Assert.NotEqual(answer.Key, text.Key);
        Assert.Equal(before, await TracesAsync(stage));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_of_few_people_is_one_of_the_others_by_its_own_link_too(DatabaseKind kind)
    {
        await using var stage = await SurveyStage.OpenAsync(kind);
        var small = await stage.AgencyAsync(SurveyStage.Small);
        await SurveyStage.AnswerAsync(stage.Site.Nobody(), stage.Code, small.ToString(), "a", "a", null);
        var link = await stage.Site.LookAsync(db =>
            db.SurveyLinks.SingleAsync(one => one.SurveyId == stage.SurveyId && one.AgencyId == small, Stop)
        );
        var page = await SurveyStage.AnswerAsync(stage.Site.Nobody(), link.Code, "a", "a", null);
        Assert.Equal("Thank you", page.Heading);
        Assert.All(await stage.AnswersAsync(), answer => Assert.Null(answer.Stratum));
        Assert.DoesNotContain(
            await stage.AnswersAsync(),
            answer => answer.Choices.Contains(small.ToString(), StringComparison.OrdinalIgnoreCase)
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Sending_the_same_form_twice_stores_it_once(DatabaseKind kind)
    {
        await using var stage = await SurveyStage.OpenAsync(kind);
        var visitor = stage.Site.Nobody();
        var last = await SurveyStage.AnswerAsync(visitor, stage.Code, null, "a", "d");
        var first = await SurveyStage.NextAsync(visitor, last, null);
        var again = await SurveyStage.NextAsync(visitor, last, null);
        Assert.Equal(("Thank you", "Thank you"), (first.Heading, again.Heading));
        Assert.Single(await stage.AnswersAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_code_works_once_and_its_row_says_only_that_it_was_spent(DatabaseKind kind)
    {
        await using var stage = await SurveyStage.OpenAsync(kind);
        var codes = await OneUseTests.MakeAsync(stage, 2);
        await SurveyStage.AnswerAsync(stage.Site.Nobody(), codes[0], null, "a", "a", null);
        var again = await stage.Site.Nobody().GetAsync(SurveysPaths.SurveyStart(codes[0]));
        Assert.Equal((HttpStatusCode.Gone, "This link has been used already."), (again.Status, again.Heading));
        var rows = await stage.Site.LookAsync(db => db.OneUseCodes.AsNoTracking().ToListAsync(Stop));
        Assert.Equal([false, true], rows.Select(row => row.IsSpent).Order());
        var twoTabs = await SurveyStage.AnswerAsync(stage.Site.Nobody(), codes[1], null, "a", "a");
        await SurveyStage.AnswerAsync(stage.Site.Nobody(), codes[1], null, "d", "d", null);
        var refused = await SurveyStage.NextAsync(stage.Site.Nobody(), twoTabs, "Kept words");
        Assert.Equal(["This link has been used already. It works once."], refused.Errors);
        Assert.Contains("Kept words", refused.Html, StringComparison.Ordinal);
        Assert.Equal(2, (await stage.AnswersAsync()).Count);
    }

    [Fact]
    public async Task A_link_that_nobody_made_and_one_that_has_closed_say_so()
    {
        await using var stage = await SurveyStage.OpenAsync(DatabaseKind.Sqlite);
        var unknown = await stage.Site.Nobody().GetAsync(SurveysPaths.SurveyStart("zzzz-zzzz"));
        Assert.Equal(
            (HttpStatusCode.NotFound, "This link does not lead to a survey."),
            (unknown.Status, unknown.Heading)
        );
        stage.MoveTo(SurveyStage.Over);
        var closed = await stage.Site.Nobody().GetAsync(SurveysPaths.SurveyStart(stage.Code));
        Assert.Equal(
            (HttpStatusCode.Gone, "This survey closed on Tuesday 15 December 2026."),
            (closed.Status, closed.Heading)
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_was_begun_before_the_close_is_taken_for_a_day_and_then_not_lost_but_refused(
        DatabaseKind kind
    )
    {
        await using var stage = await SurveyStage.OpenAsync(kind);
        var visitor = stage.Site.Nobody();
        var early = await SurveyStage.AnswerAsync(visitor, stage.Code, null, "a", "a");
        var late = await SurveyStage.AnswerAsync(visitor, stage.Code, null, "a", "a");
        stage.MoveTo(new DateTimeOffset(2026, 12, 16, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal("Thank you", (await SurveyStage.NextAsync(visitor, early, "In time.")).Heading);
        stage.MoveTo(SurveyStage.Over);
        var refused = await SurveyStage.NextAsync(visitor, late, "Too late.");
        Assert.Equal(["This survey closed on Tuesday 15 December 2026. Your answers were not sent."], refused.Errors);
        Assert.Contains("Too late.", refused.Html, StringComparison.Ordinal);
        Assert.Single(await stage.AnswersAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Somebody_goes_on_later_with_a_code_and_nothing_of_it_remains(DatabaseKind kind)
    {
        await using var stage = await SurveyStage.OpenAsync(kind);
        var visitor = stage.Site.Nobody();
        var last = await SurveyStage.AnswerAsync(visitor, stage.Code, null, "sd", "a");
        var kept = await SurveyStage.NextAsync(visitor, last, "Half a thought", press: "keep");
        var code = kept.Document.QuerySelector("main strong")!.TextContent;
        var part = await stage.Site.LookAsync(db => db.PartAnswers.AsNoTracking().SingleAsync(Stop));
        Assert.DoesNotContain("Half", part.Sealed, StringComparison.Ordinal);
        var other = stage.Site.Nobody();
        var form = (await other.GetAsync(SurveysPaths.SurveyQuestions(stage.Code))).Form();
        var wrong = await Resume(other, form, "bcdf-ghjk-mnpq");
        Assert.StartsWith("There is nothing under this code.", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        var back = await Resume(other, form, code.ToUpperInvariant());
        Assert.Contains("Half a thought", back.Html, StringComparison.Ordinal);
        Assert.Equal("Thank you", (await SurveyStage.NextAsync(other, back, "A whole thought")).Heading);
        Assert.Equal("""{"A1":["sd"],"A2":["a"]}""", Assert.Single(await stage.AnswersAsync()).Choices);
        Assert.Equal(0, await stage.Site.LookAsync(db => db.PartAnswers.CountAsync(Stop)));
    }

    [Fact]
    public async Task What_was_begun_by_the_link_for_everybody_goes_on_by_that_of_an_agency()
    {
        await using var stage = await SurveyStage.OpenAsync(DatabaseKind.Sqlite);
        var police = await stage.AgencyAsync(SurveyStage.Police);
        var link = await stage.Site.LookAsync(db =>
            db.SurveyLinks.SingleAsync(one => one.SurveyId == stage.SurveyId && one.AgencyId == police, Stop)
        );
        var visitor = stage.Site.Nobody();
        var start = await visitor.GetAsync(SurveysPaths.SurveyStart(link.Code));
        Assert.Contains("3 questions.", start.Text, StringComparison.Ordinal);
        var first = await visitor.SubmitAsync((await visitor.GetAsync(SurveysPaths.SurveyStart(stage.Code))).Form());
        var form = first.Form();
        form.Action = SurveysPaths.SurveyQuestions(link.Code);
        var next = await visitor.SubmitAsync(form);
        Assert.Equal((HttpStatusCode.OK, "I know who leads on safeguarding."), (next.Status, next.Heading));
    }

    [Fact]
    public async Task Back_leads_to_the_question_before_with_its_answer()
    {
        await using var stage = await SurveyStage.OpenAsync(DatabaseKind.Sqlite);
        var visitor = stage.Site.Nobody();
        var third = await SurveyStage.AnswerAsync(visitor, stage.Code, null, "d");
        Assert.Contains("Question 3 of 4", third.Text, StringComparison.Ordinal);
        var second = await SurveyStage.NextAsync(visitor, third, "a", press: "back");
        Assert.Contains("Question 2 of 4", second.Text, StringComparison.Ordinal);
        Assert.NotNull(second.Document.QuerySelector("input[value=d][checked]"));
        var forth = await SurveyStage.NextAsync(visitor, second, "d");
        Assert.NotNull(forth.Document.QuerySelector("input[value=a][checked]"));
    }

    [Fact]
    public async Task Nobody_is_known_by_a_cookie_a_referrer_or_a_session()
    {
        await using var stage = await SurveyStage.OpenAsync(DatabaseKind.Sqlite);
        using var start = await stage.Site.Nobody().AskAsync(SurveysPaths.SurveyStart(stage.Code));
        Assert.False(start.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-referrer", Assert.Single(start.Headers.GetValues("Referrer-Policy")));
        var team = await stage.Site.AsAsync(SurveyStage.Team);
        var page = await SurveyStage.AnswerAsync(team, stage.Code, [null]);
        Assert.DoesNotContain(SurveyStage.Team, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("__RequestVerificationToken", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_none_is_said_beside_its_question()
    {
        await using var stage = await SurveyStage.OpenAsync(DatabaseKind.Sqlite);
        var visitor = stage.Site.Nobody();
        var second = await SurveyStage.AnswerAsync(visitor, stage.Code, [null]);
        var refused = await SurveyStage.NextAsync(visitor, second, "made-up");
        Assert.Equal(["Choose one of the answers."], refused.Errors);
        var changed = new Dictionary<string, string> { ["State"] = "made-up", ["press"] = "next" };
        var unread = await visitor.SubmitAsync(second.Form(), changed);
        Assert.Equal("These answers cannot be read any more.", unread.Heading);
    }

    private static Task<ShownPage> Resume(Visitor visitor, IHtmlFormElement form, string code) =>
        visitor.SubmitAsync(form, new Dictionary<string, string> { ["ResumeCode"] = code, ["press"] = "resume" });

    /// <summary>Everything beside the survey's own tables that grows when somebody does something.</summary>
    private static Task<(int Trail, int Presses)> TracesAsync(SurveyStage stage) =>
        stage.Site.LookAsync(async db =>
            (
                await db.Set<TrailEntry>().IgnoreQueryFilters().CountAsync(Stop),
                await db.Set<FormPress>().CountAsync(Stop)
            )
        );
}
