using Goldthread.Features.Dataset.Opened;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Data;
using Goldthread.Statistics.Disclosure;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.OpeningData;

/// <summary>What a release would say today.</summary>
public sealed class ReleaseDraftQuery(GoldthreadDb db, SuppliedReadingQuery supplied, OpenFiguresQuery open)
{
    public async Task<ReleaseDraft> OfAsync(Guid partnershipId, CancellationToken cancel)
    {
        var definitions = await supplied.AskedAsync(partnershipId, cancel);
        var figures = await db
            .IndicatorFigures.AsNoTracking()
            .Where(figure => figure.PartnershipId == partnershipId)
            .ToListAsync(cancel);
        var by = figures.ToLookup(figure => figure.IndicatorId);
        var earlier = await open.EarlierAsync(partnershipId, cancel);
        var series = definitions
            .SelectMany(definition =>
                OpenSeries.Of(
                    definition,
                    by[definition.IndicatorId],
                    earlier.GetValueOrDefault(definition.Number) ?? []
                )
            )
            .ToList();
        OpenFigures.Protect(series);
        var latest = await open.OfAsync(partnershipId, null, cancel);
        return new ReleaseDraft((latest?.Release.Number ?? 0) + 1, series, IsNew(series, latest));
    }

    private static bool IsNew(List<OpenSeries> series, OpenView? latest)
    {
        var before = (latest?.Lines ?? [])
            .SelectMany(line => line.Figures.Select(figure => Say(line.Indicator, figure)))
            .ToHashSet();
        var now = series.SelectMany(one =>
        {
            var indicator = new OpenIndicator(NoRelease, one.Definition);
            return one.Figures(indicator).Select(figure => Say(indicator, figure));
        });
        return !before.SetEquals(now);
    }

    private static readonly OpenRelease NoRelease = new(Guid.Empty, 0, default, "");

    private static (string, int, Period, double?, SafeMark, double?, SafeMark) Say(
        OpenIndicator indicator,
        OpenFigure figure
    ) =>
        (
            indicator.Number,
            indicator.Edition,
            figure.Period,
            figure.Numerator,
            figure.NumeratorMark,
            figure.Denominator,
            figure.DenominatorMark
        );
}

/// <summary>A release before anybody has made it.</summary>
public sealed record ReleaseDraft(int Number, IReadOnlyList<OpenSeries> Series, bool IsNew)
{
    private IEnumerable<ReleasedCell> Cells =>
        Series.SelectMany(series => series.HasTotal ? series.Released : series.Released.SkipLast(1));

    public int Indicators => Series.DistinctBy(series => series.Definition.Number, StringComparer.Ordinal).Count();

    public int Figures => Cells.Count();

    /// <summary>How many figures have a number hidden.</summary>
    public int Hidden => Cells.Count(cell => cell.Part.Mark == SafeMark.Hidden || cell.Whole.Mark == SafeMark.Hidden);
}
