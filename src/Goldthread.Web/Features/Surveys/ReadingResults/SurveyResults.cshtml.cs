using Goldthread.Features.Surveys.Answered;
using Goldthread.Features.Surveys.Asked;
using Goldthread.GovUk.Charts;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Surveys.ReadingResults;

/// <summary>Who answered, in numbers, and from a day after the close what they said: each question as a table and a chart.</summary>
public sealed class SurveyResultsModel(
    SurveyByReferenceQuery surveys,
    SurveyResultsQuery results,
    SurveyTextsQuery texts,
    AnalyseSurvey analyse,
    Address address,
    CurrentUser user,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    public SurveyResultsView View { get; private set; } = null!;

    public IReadOnlyList<(string About, int Texts)> Themes { get; private set; } = [];

    public string Place => address.Here.Slug;

    public Survey Survey => View.Survey;

    public bool MayKeep => user.May(SurveysPolicy.Keep, address.Here.Id);

    public bool MayAnalyse => MayKeep && ShowsResults && Survey.AnalysedOn is null;

    public bool ShowsResults => Survey.ShowsResultsAt(time.UtcNow());

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayKeep)
        {
            return Forbid();
        }

        await analyse.RunAsync(Reference, cancel);
        return Done(SurveysPaths.SurveyDetail(Place, Reference), $"{Reference} is analysed");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var survey = await surveys.FindAsync(Reference, cancel);
        if (!MayKeep && survey.OpenedOn is null)
        {
            throw new NotFoundException();
        }

        View = await results.OfAsync(survey, cancel);
        Themes = await texts.ThemesAsync(survey, cancel);
    }

    /// <summary>Who agrees, by agency and together, with intervals; only what the table shows too.</summary>
    public static Drawing Chart(QuestionResult result, ChartWidth width) =>
        ComparisonBars.Draw(
            $"Share who agree: {result.Question.Text} The tables give the same numbers.",
            [
                Bar("Everybody", result.Share!, isHere: true),
                .. result.Before is { } before
                    ? [Bar("Everybody, last time", before, isHere: false)]
                    : Array.Empty<ComparisonValue>(),
                .. result
                    .Groups.Where(group => group.Share is not null)
                    .Select(group => Bar(group.Name, group.Share!, isHere: false)),
            ],
            new ValueStyle(0, true),
            width
        );

    /// <summary>"62% (31 of 50), between 48% and 74%".</summary>
    public static string Say(Share share) =>
        share.Estimate is { } estimate
            ? $"{Words.Percentage(share.Agree, share.Scored)}, between {Words.Number(estimate.Limits.Lower)}% and {Words.Number(estimate.Limits.Upper)}%"
            : CellMarker.DoesNotApply.Text;

    public static string Say(ShareChange change)
    {
        var moved = Whole(Math.Abs(change.Points));
        var said =
            moved == 0 ? "Less than 1 point from last time"
            : change.Points < 0 ? $"Down {Words.Plural(moved, "point")} since last time"
            : $"Up {Words.Plural(moved, "point")} since last time";
        var judged = change.IsMoreThanChance ? "more than chance explains" : "chance may explain it";
        return $"{said}, between {Signed(change.Limits.Lower)} and {Signed(change.Limits.Upper)}: {judged}.";
    }

    /// <summary>Nought has no sign, even where it is what is left of a little less.</summary>
    private static string Signed(double points) =>
        Whole(points) switch
        {
            0 => "0",
            < 0 and var down => $"−{Words.Count(-down)}",
            var up => $"+{Words.Count(up)}",
        };

    private static long Whole(double points) => (long)Math.Round(points, MidpointRounding.AwayFromZero);

    private static ComparisonValue Bar(string name, Share share, bool isHere) =>
        new(name, share.Estimate?.Value, share.Estimate?.Limits.Lower, share.Estimate?.Limits.Upper, isHere);
}
