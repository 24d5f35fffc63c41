using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Features.Surveys;
using Goldthread.Features.Surveys.Answered;
using Goldthread.Features.Surveys.ReadingResults;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Statistics.Intervals;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Surveys;

/// <summary>What is shown of a survey: nothing before its end, no small group, waves with intervals, words for the team.</summary>
public sealed class SurveyResultsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Answers_are_shown_a_day_after_the_close_and_small_groups_never(DatabaseKind kind)
    {
        await using var stage = await SurveyStage.OpenAsync(kind);
        await FillAsync(stage);
        var path = SurveysPaths.SurveyResults("hampshire", stage.Reference);
        var team = await stage.Site.AsAsync(SurveyStage.Team);
        var open = await team.GetAsync(path);
        Assert.Contains("58 responses.", open.Text, StringComparison.Ordinal);
        Assert.Contains("What they said is shown from", open.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("agree.", open.Text, StringComparison.Ordinal);
        stage.MoveTo(SurveyStage.Over);
        team = await stage.Site.AsAsync(SurveyStage.Team);
        var over = await team.GetAsync(path);
        Assert.Contains("76% (38 of 50), between 63% and 86% agree.", over.Text, StringComparison.Ordinal);
        Assert.Contains("14% (8 of 58) do not know.", over.Text, StringComparison.Ordinal);
        var rows = over
            .Document.QuerySelectorAll("table")
            .Single(table => table.QuerySelector("caption")!.TextContent == "By agency");
        Assert.Contains("Constabulary", rows.TextContent, StringComparison.Ordinal);
        Assert.Contains("80% (32 of 40)", rows.TextContent, StringComparison.Ordinal);
        Assert.Contains("[c]", rows.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("of 5)", rows.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_survey_of_few_answers_shows_none(DatabaseKind kind)
    {
        await using var stage = await SurveyStage.OpenAsync(kind);
        await stage.AddAsync(stage.SurveyId, null, "A1", "sd", 9);
        stage.MoveTo(SurveyStage.Over);
        var chair = await stage.Site.AsAsync("Independent chair, Hampshire");
        var page = await chair.GetAsync(SurveysPaths.SurveyResults("hampshire", stage.Reference));
        Assert.Contains(
            "Fewer than 10 people answered, so nothing of what they said is shown.",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Strongly disagree", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_wave_is_compared_with_the_one_before_with_an_interval(DatabaseKind kind)
    {
        await using var stage = await SurveyStage.OpenAsync(kind);
        await FillAsync(stage);
        var first = await stage.Site.LookAsync(db =>
            db.Surveys.AsNoTracking().SingleAsync(one => one.Id == stage.SurveyId, Stop)
        );
        var second = await stage.MakeAsync(SurveyStage.Questions, first, new DateOnly(2026, 12, 15));
        await stage.AddAsync(second.Id, null, "A1", "sa", 20);
        await stage.AddAsync(second.Id, null, "A1", "d", 30);
        stage.MoveTo(SurveyStage.Over);
        var team = await stage.Site.AsAsync(SurveyStage.Team);
        var page = await team.GetAsync(SurveysPaths.SurveyResults("hampshire", second.Reference));
        Assert.Contains("40% (20 of 50), between 28% and 54% agree.", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Down 36 points since last time, between −52 and −17: more than chance explains.",
            page.Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_voice_of_a_standard_sums_its_questions_and_hides_who_is_few(DatabaseKind kind)
    {
        await using var stage = await SurveyStage.OpenAsync(kind);
        await FillAsync(stage);
        await stage.AddAsync(stage.SurveyId, await stage.AgencyAsync(SurveyStage.Police), "A2", "a", 40);
        await stage.AddAsync(stage.SurveyId, null, "A2", "d", 20);
        stage.MoveTo(SurveyStage.Over);
        await using var scope = stage.Site.Services.CreateAsyncScope();
        var here = (await scope.ServiceProvider.GetRequiredService<IDirectory>().PartnershipsAsync(Stop)).Single(one =>
            one.Slug == "hampshire"
        );
        scope.ServiceProvider.GetRequiredService<Scope>().To(here.Id);
        var voices = await scope.ServiceProvider.GetRequiredService<StandardVoiceQuery>().NewestAsync(here.Id, Stop);
        var police = await stage.AgencyAsync(SurveyStage.Police);
        var probation = await stage.AgencyAsync("probation-service");
        Assert.All(voices, voice => Assert.Equal("STD01", voice.Standard));
        Assert.Equal((110, 78), (All(voices).Scored, All(voices).Agree));
        Assert.Equal(80, voices.Single(voice => voice.AgencyId == police).Share!.Scored);
        Assert.Null(voices.Single(voice => voice.AgencyId == probation).Share);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Words_are_read_by_the_team_alone_coded_and_raised_as_a_finding_and_answered(DatabaseKind kind)
    {
        await using var stage = await SurveyStage.OpenAsync(kind);
        await FillAsync(stage);
        await SurveyStage.AnswerAsync(stage.Site.Nobody(), stage.Code, null, "a", null, "Supervision is cut first.");
        var path = SurveysPaths.CodeSurveyWords("hampshire", stage.Reference);
        var team = await stage.Site.AsAsync(SurveyStage.Team);
        Assert.DoesNotContain("Supervision is cut", (await team.GetAsync(path)).Html, StringComparison.Ordinal);
        stage.MoveTo(SurveyStage.Over);
        team = await stage.Site.AsAsync(SurveyStage.Team);
        var words = await team.GetAsync(path);
        Assert.Contains("Supervision is cut first.", words.Text, StringComparison.Ordinal);
        var field = words.Document.QuerySelector("main form input[name^=About]")!.GetAttribute("name")!;
        await team.SubmitAsync(words.Form(), new Dictionary<string, string> { [field] = "Supervision; Time" });
        var chair = await stage.Site.AsAsync("Independent chair, Hampshire");
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.GetAsync(path)).Status);
        var results = await chair.GetAsync(SurveysPaths.SurveyResults("hampshire", stage.Reference));
        Assert.Contains("Supervision", results.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cut first", results.Html, StringComparison.Ordinal);
        var form = await team.GetAsync(SurveysPaths.RaiseSurveyFinding("hampshire", stage.Reference, "A1"));
        var raised = await team.SubmitAsync(
            form.Form(),
            new Dictionary<string, string> { ["Input.Kind"] = nameof(FindingKind.Improvement) }
        );
        Assert.EndsWith("saved as a draft", raised.Banner, StringComparison.Ordinal);
        var finding = await stage.Site.LookAsync(db =>
            db.Findings.SingleAsync(one => one.SourceId == stage.SurveyId, Stop)
        );
        Assert.Equal(SourceKind.StaffSurvey, finding.SourceKind);
        Assert.StartsWith("76% (39 of 51) of staff agree", finding.Statement, StringComparison.Ordinal);
        await ReportAsync(stage, team);
    }

    [Fact]
    public void A_change_is_judged_by_its_interval()
    {
        var change = ShareChange.Of(new Share(50, 50, 25, 0), new Share(50, 50, 27, 0))!;
        Assert.Equal(4, change.Points, 6);
        Assert.False(change.IsMoreThanChance);
        // R. G. Newcombe (1998), example (a): 56 of 70 against 48 of 80, method 10.
        var known = ShareChange.Of(new Share(80, 80, 48, 0), new Share(70, 70, 56, 0))!;
        Assert.Equal(5.24, known.Limits.Lower, 2);
        Assert.Equal(33.39, known.Limits.Upper, 2);
        Assert.Null(ShareChange.Of(Share.None, new Share(5, 5, 5, 0)));
    }

    [Theory]
    [InlineData(0.3, -0.4, 9.6, "Less than 1 point from last time, between 0 and +10: chance may explain it.")]
    [InlineData(-1.2, -2.1, -0.4, "Down 1 point since last time, between −2 and 0: more than chance explains.")]
    [InlineData(6.1, 1, 11, "Up 6 points since last time, between +1 and +11: more than chance explains.")]
    public void A_change_is_said_in_whole_points(double points, double lower, double upper, string said) =>
        Assert.Equal(said, SurveyResultsModel.Say(new ShareChange(points, new Interval(lower, upper))));

    private static async Task ReportAsync(SurveyStage stage, Visitor team)
    {
        var results = await team.GetAsync(SurveysPaths.SurveyResults("hampshire", stage.Reference));
        Assert.Equal($"{stage.Reference} is analysed", (await team.SubmitAsync(results.Form())).Banner);
        var report = await team.GetAsync(SurveysPaths.ReportSurvey("hampshire", stage.Reference));
        var missing = await team.SubmitAsync(report.Form());
        Assert.Equal(["Enter what people said."], missing.Errors);
        var added = await team.SubmitAsync(
            report.Form(),
            new Dictionary<string, string>
            {
                ["Input.Said"] = "Supervision is cut when it is busy.",
                ["Input.Done"] = "Each agency reports how often it takes place.",
            }
        );
        var mistaken = await team.SubmitAsync(
            added.Form("#add"),
            new Dictionary<string, string> { ["Input.Said"] = "A slip.", ["Input.Done"] = "Nothing." }
        );
        var slip = mistaken.Forms().Last(form => form.QuerySelector("button[name=line]") is not null);
        var line = new Dictionary<string, string> { ["line"] = slip.QuerySelector("button")!.GetAttribute("value")! };
        var mended = await team.SubmitAsync(slip, line);
        Assert.Equal("The line is out", mended.Banner);
        Assert.DoesNotContain("A slip.", mended.Text, StringComparison.Ordinal);
        var nobody = stage.Site.Nobody();
        var before = await nobody.GetAsync(SurveysPaths.YouSaidWeDid(stage.Code));
        Assert.DoesNotContain("Supervision", before.Text, StringComparison.Ordinal);
        await team.SubmitAsync(added.Form("#publish"));
        var told = await nobody.GetAsync(SurveysPaths.YouSaidWeDid(stage.Code));
        Assert.Contains("We did: Each agency reports how often it takes place.", told.Text, StringComparison.Ordinal);
    }

    private static Share All(IReadOnlyList<StandardVoice> voices) =>
        voices.Single(voice => voice.AgencyId is null).Share!;

    /// <summary>40 of the police, 5 of probation, 13 of the others: 50 of them scored, 8 who do not know.</summary>
    private static async Task FillAsync(SurveyStage stage)
    {
        var police = await stage.AgencyAsync(SurveyStage.Police);
        var probation = await stage.AgencyAsync("probation-service");
        await stage.AddAsync(stage.SurveyId, police, "A1", "sa", 12);
        await stage.AddAsync(stage.SurveyId, police, "A1", "a", 20);
        await stage.AddAsync(stage.SurveyId, police, "A1", "d", 8);
        await stage.AddAsync(stage.SurveyId, probation, "A1", "a", 3);
        await stage.AddAsync(stage.SurveyId, probation, "A1", "n", 2);
        await stage.AddAsync(stage.SurveyId, null, "A1", "a", 3);
        await stage.AddAsync(stage.SurveyId, null, "A1", "sd", 2);
        await stage.AddAsync(stage.SurveyId, null, "A1", "dk", 8);
    }
}
