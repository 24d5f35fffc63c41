using Goldthread.Features.Partnership;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.Demonstration;

/// <summary>
/// Hampshire’s yearly staff survey: two waves that are over, with several hundred answers each, and one that is open now. In
/// the short demonstration only the open one, without answers. All answers are made up.
/// </summary>
public sealed class SurveyScene(
    SurveySteps steps,
    SurveyEndings endings,
    BulkWriter bulk,
    IDirectory directory,
    Address address,
    CurrentUser user
) : IScene
{
    private const string Place = "hampshire";
    private const string Template = "set:staff-survey";
    private const string Title = "Front-line safeguarding survey";
    private const int DaysOpen = 9;
    private const int DaysOfYear = 365;
    private const int DaysToCode = 30;
    private const int DaysToTell = 75;
    private const double RateOpen = 0.1;

    public int Order => 500;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        var all = await directory.PartnershipsAsync(cancel);
        var here = all.Single(one => one.Slug == Place);
        stage.Scope.To(here.Id);
        address.Partnership = here;
        user.ActAs("Quality officer, Hampshire");
        if (await steps.HasAsync(Template, cancel))
        {
            await PlayWavesAsync(stage, cancel);
        }

        stage.Db.ChangeTracker.Clear();
        address.Partnership = null;
        user.ActAs("Command: demonstration");
        stage.Scope.To(all.Select(one => one.Id));
    }

    private async Task PlayWavesAsync(SceneStage stage, CancellationToken cancel)
    {
        if (stage.IsShort)
        {
            var only = stage.Today.AddDays(-DaysOpen);
            MoveTo(stage, only);
            await steps.OpenAsync(Template, Title, only, cancel);
            return;
        }

        var first = await WaveAsync(stage, Template, 2, 0.34, 0, cancel);
        MoveTo(stage, first.ClosesOn.AddDays(DaysToCode));
        await endings.CodeAsync(first, cancel);
        MoveTo(stage, first.ClosesOn.AddDays(DaysToTell));
        await endings.TellAsync(
            first,
            [
                (
                    "You rarely hear what became of a child whom you referred.",
                    "The council tells the referrer what was decided within 5 working days, and counts how often it does."
                ),
                (
                    "There is no time to think through worries with somebody experienced.",
                    "Each agency says in its section 11 return how often staff have supervision. The Board looks at it in March."
                ),
            ],
            cancel
        );
        var second = await WaveAsync(stage, $"survey:{first.Reference}", 1, 0.38, 0.05, cancel);
        MoveTo(stage, second.ClosesOn.AddDays(DaysToCode));
        await endings.CodeAsync(second, cancel);
        var opens = stage.Today.AddDays(-DaysOpen);
        MoveTo(stage, opens);
        var open = await steps.OpenAsync($"survey:{second.Reference}", Title, opens, cancel);
        await FillAsync(stage, open, RateOpen, 0.06, cancel);
    }

    /// <summary>A wave of so many years ago, opened and answered.</summary>
    private async Task<Survey> WaveAsync(
        SceneStage stage,
        string template,
        int yearsAgo,
        double rate,
        double lean,
        CancellationToken cancel
    )
    {
        var opens = stage.Today.AddDays(-DaysOfYear * yearsAgo);
        MoveTo(stage, opens);
        var survey = await steps.OpenAsync(template, Title, opens, cancel);
        await FillAsync(stage, survey, rate, lean, cancel);
        return survey;
    }

    private async Task FillAsync(SceneStage stage, Survey survey, double rate, double lean, CancellationToken cancel)
    {
        const int others = 40;
        const int texts = 24;
        var set = SurveyContent.Read(survey.Content);
        var asked = await stage
            .Db.SurveyAgencies.AsNoTracking()
            .Where(one => one.SurveyId == survey.Id)
            .Join(
                stage.Db.Agencies,
                one => one.AgencyId,
                agency => agency.Id,
                (one, agency) => new { one, agency.Slug }
            )
            .OrderBy(row => row.Slug)
            .ToListAsync(cancel);
        var invented = new InventedAnswers((ulong)survey.Wave);
        var answers = asked
            .Where(row => row.one.IsNamed(survey.MinimumGroup))
            .SelectMany(
                (row, at) =>
                    invented.Of(
                        survey,
                        set,
                        row.one.AgencyId,
                        (int)(row.one.Invited!.Value * rate),
                        lean + (0.03 * ((at % 5) - 2))
                    )
            )
            .Concat(invented.Of(survey, set, null, (int)(others * rate * 3), lean))
            .OrderBy(answer => answer.Key)
            .ToList();
        await bulk.WriteAsync(stage.Db, answers, cancel);
        await bulk.WriteAsync(
            stage.Db,
            invented.Texts(survey, set, (int)(texts * rate * 3)).OrderBy(text => text.Key),
            cancel
        );
    }

    private static void MoveTo(SceneStage stage, DateOnly day)
    {
        stage.Db.ChangeTracker.Clear();
        stage.Clock.MoveTo(new DateTimeOffset(day, new TimeOnly(10, 0), TimeSpan.Zero));
    }
}
