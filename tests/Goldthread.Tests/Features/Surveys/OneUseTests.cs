using Goldthread.Features.Surveys;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Surveys;

/// <summary>Codes that work once, as the team makes them.</summary>
public sealed class OneUseTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Codes_are_shown_once_and_only_their_hashes_are_kept()
    {
        await using var stage = await SurveyStage.OpenAsync(DatabaseKind.Sqlite);
        var codes = await MakeAsync(stage, 3);
        Assert.Equal(3, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.Equal(SurveyCodes.Length, code.Length));
        var team = await stage.Site.AsAsync(SurveyStage.Team);
        var page = await team.GetAsync(SurveysPaths.ShareSurvey("hampshire", stage.Reference));
        Assert.DoesNotContain(SurveyCodes.Written(codes[0]), page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_makes_no_sense_is_refused()
    {
        await using var stage = await SurveyStage.OpenAsync(DatabaseKind.Sqlite);
        var team = await stage.Site.AsAsync(SurveyStage.Team);
        var page = await team.GetAsync(SurveysPaths.ShareSurvey("hampshire", stage.Reference));
        var refused = await team.SubmitAsync(page.Form(), new Dictionary<string, string> { ["Count"] = "a few" });
        Assert.Equal(["Enter how many codes you need, from 1 to 2,000."], refused.Errors);
    }

    [Fact]
    public async Task A_second_press_makes_no_second_pool_and_leads_back_to_the_page()
    {
        await using var stage = await SurveyStage.OpenAsync(DatabaseKind.Sqlite);
        var team = await stage.Site.AsAsync(SurveyStage.Team);
        var path = SurveysPaths.ShareSurvey("hampshire", stage.Reference);
        var form = (await team.GetAsync(path)).Form();
        var count = new Dictionary<string, string> { ["Count"] = "3" };
        await team.SubmitAsync(form, count);
        var again = await team.SubmitAsync(form, count);
        Assert.Equal(path, again.Path);
        Assert.Contains("codes that nobody has do no harm", again.Text, StringComparison.Ordinal);
        Assert.Equal(3, await stage.Site.LookAsync(db => db.OneUseCodes.CountAsync(Stop)));
    }

    /// <summary>Makes codes on the page of links and reads them from it.</summary>
    public static async Task<IReadOnlyList<string>> MakeAsync(SurveyStage stage, int count)
    {
        var team = await stage.Site.AsAsync(SurveyStage.Team);
        var page = await team.GetAsync(SurveysPaths.ShareSurvey("hampshire", stage.Reference));
        var made = await team.SubmitAsync(
            page.Form(),
            new Dictionary<string, string> { ["Count"] = FormattableString.Invariant($"{count}") }
        );
        return
        [
            .. made
                .Document.QuerySelectorAll("section[aria-labelledby=codes] li")
                .Select(item => SurveyCodes.Read(item.TextContent)),
        ];
    }
}
