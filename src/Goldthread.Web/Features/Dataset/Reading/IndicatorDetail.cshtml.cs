using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.GovUk.Charts;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Reading;

/// <summary>An indicator: what it says in words, its chart, its numbers, others beside it, where it came from.</summary>
public sealed class IndicatorDetailModel(
    GoldthreadDb db,
    IndicatorQuery indicators,
    OpeningTally openings,
    ReleasesQuery releases,
    MeasureActionsQuery actions,
    CurrentUser user,
    Address address
) : GoldthreadPage
{
    private const int Shown = 8;

    public IMeasureDefinition Measure { get; private set; } = null!;

    public IndicatorAbout About { get; private set; } = null!;

    /// <summary>What people have said of its figures, newest first.</summary>
    public IReadOnlyList<Commentary> Said { get; private set; } = [];

    public ReadingView? View { get; private set; }

    /// <summary>A later release of the same table that does not hold the measure, and so is not read.</summary>
    public StatisticsRelease? Later { get; private set; }

    public string? ThemeName { get; private set; }

    public string? ThemeSlug { get; private set; }

    public string? AreaName { get; private set; }

    public ComparisonStrip Strip { get; private set; } = null!;

    public IReadOnlyList<ComparedLine> Compared { get; private set; } = [];

    /// <summary>What was found here and done about it, as far as this person may see it.</summary>
    public MeasureActions Followed { get; private set; } = MeasureActions.None;

    public bool MayKeep => user.May(DatasetPolicy.Keep, address.Here.Id);

    public bool MayExplain => user.May(DatasetPolicy.Explain, address.Here.Id);

    public bool MayRaise => user.May(ImprovementPolicy.Keep, address.Here.Id);

    public bool MayFollow => user.May(ImprovementPolicy.Look, address.Here.Id);

    /// <summary>Raises a finding from this measure.</summary>
    public string RaisePath => ImprovementPaths.RecordFindingFrom(Place, DatasetMeasureSource.KeyOf(Measure));

    public bool MayAsk => user.May(ImprovementPolicy.Challenge, address.Here.Id);

    /// <summary>Puts a question about this measure to an agency.</summary>
    public string AskPath => ImprovementPaths.RaiseChallengeAbout(Place, DatasetMeasureSource.KeyOf(Measure));

    public string Place => address.Here.Slug;

    public string Here => DatasetPaths.IndicatorDetail(Place, Measure.Id);

    public string AxisNote => ControlChart.AxisNote(View!.Chart()) ?? "";

    public string Span => Period.Span(View!.Reading.Figures[0].Period, View.Reading.Figures[^1].Period);

    public int OlderCount => Math.Max(0, View!.Reading.Figures.Count - Shown);

    public string Marks =>
        string.Join(
            " ",
            View!
                .Reading.Figures.Select(figure => figure.Gap)
                .OfType<PublishedMarker>()
                .Distinct()
                .Select(gap => $"{gap.Letter} {gap.Meaning}.")
        );

    public string ComparisonHeading =>
        View!.Reading.England is { } england
            ? $"{View.Reading.AreaName} is {(england.Standing == "Not clearly different" ? "not clearly different from" : $"{char.ToLowerInvariant(england.Standing[0])}{england.Standing[1..]} than")} England"
            : $"{View.Reading.AreaName} beside others";

    public async Task OnGetAsync(string reference, CancellationToken cancel)
    {
        Measure = await indicators.DefinitionAsync(reference, cancel) ?? throw new NotFoundException();
        AreaName = (await indicators.AreaAsync(cancel))?.Name;
        View = await indicators.FindAsync(reference, cancel);
        if (Measure.Invented && View is null)
        {
            // Outside the demonstration nobody has heard of it.
            throw new NotFoundException();
        }

        About = new IndicatorAbout(Measure, View?.Reading, indicators.Catalogue);
        var (here, key) = (address.Here.Id, Measure.Id);
        openings.Note(here, key);
        Said = await db
            .Commentaries.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.MeasureKey == key)
            .OrderByDescending(one => one.FirstDay)
            .ToListAsync(cancel);
        var theme = await db
            .Themes.AsNoTracking()
            .Where(known => known.Kind == ThemeKind.Dataset && known.Number == Measure.Theme)
            .Select(known => new { known.Name, known.Slug })
            .FirstOrDefaultAsync(cancel);
        (ThemeName, ThemeSlug) = (theme?.Name, theme?.Slug);
        Followed = await actions.OfAsync(DatasetMeasureSource.KeyOf(Measure), cancel);
        if (View is not null)
        {
            Compared = [.. View.Reading.Comparison.Select(figure => new ComparedLine(figure, View))];
            Strip = new ComparisonStrip([.. Compared.Select(line => line.Drawn)], View.Style);
            if (View.Reading.Release is { } release)
            {
                var latest = (await releases.LatestAsync(cancel))[release.TableId];
                Later = latest.Id == release.Id ? null : latest;
            }
        }
    }

    /// <summary>
    /// The chart with its target, and with a mark where limits were worked out anew, where the definition changed, and where
    /// each action ended, before the first figure that began after it.
    /// </summary>
    public ControlChartView Chart()
    {
        var agreed = View!.Reading.Agreed;
        return View.Chart() with
        {
            Events =
            [
                .. agreed
                    .Recalculations.Select(one =>
                        Mark(one.From, ChartEventKind.Recalculation, "Limits worked out anew")
                    )
                    .Concat(agreed.Breaks.Select(one => Mark(one.From, ChartEventKind.Note, "Definition changed")))
                    .Concat(Followed.Actions.Select(Mark))
                    .OfType<ChartEvent>(),
            ],
        };
    }

    private ChartEvent? Mark(DateOnly from, ChartEventKind kind, string title)
    {
        var figures = View!.Reading.Figures;
        var before = figures.Count(figure => figure.Period.FirstDay < from);
        return before == 0 || before == figures.Count
            ? null
            : new ChartEvent(before, kind, title, Words.Month(from), null, Words.Month(from));
    }

    private ChartEvent? Mark(MeasureAction action)
    {
        if (action.SignedOffOn is not { } day)
        {
            return null;
        }

        var figures = View!.Reading.Figures;
        var before = figures.Count(figure => figure.Period.FirstDay < day);
        return before == figures.Count
            ? null
            : new ChartEvent(
                before,
                ChartEventKind.Action,
                $"{action.Reference} ended",
                Words.Month(day),
                action.Reference,
                Words.Month(day)
            );
    }

    /// <summary>The newest eight figures, or those before them.</summary>
    public NumbersView Table(bool older) => NumbersView.Of(View!, older, Shown);
}

/// <summary>One row of the comparison, with its drawing.</summary>
public sealed class ComparedLine(ComparedFigure figure, ReadingView view)
{
    public ComparedFigure Figure => figure;

    public ComparisonValue Drawn =>
        new(figure.Name, figure.Value, figure.Limits?.Lower, figure.Limits?.Upper, figure.Kind == ComparedWith.Itself);

    public string Interval =>
        figure.Limits is { } limits ? $"{view.Style.Write(limits.Lower)} to {view.Style.Write(limits.Upper)}" : "[z]";
}

/// <summary>A table of numbers, newest first. A count has no parts: it is the figure itself.</summary>
public sealed record NumbersView(string Id, string Caption, ReadingView View, IReadOnlyList<NumbersRow> Rows)
{
    public IMeasureDefinition Measure => View.Reading.Measure;

    public bool HasParts => Measure.DenominatorName is not null;

    public static NumbersView Of(ReadingView view, bool older, int shown)
    {
        var pairs = view.Reading.Figures.Zip(view.Reading.Chart.Points).Reverse();
        var part = older ? pairs.Skip(shown) : pairs.Take(shown);
        return new NumbersView(
            older ? "nums-older" : "nums-newest",
            older ? "Earlier numbers" : "The numbers, newest first",
            view,
            [.. part.Select(pair => new NumbersRow(view, pair.First, pair.Second))]
        );
    }
}
