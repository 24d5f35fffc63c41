using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset;

/// <summary>
/// Published indicators as measures that an action can be agreed to move: those that a release holds, for the area of the
/// partnership. Every figure is of the source’s own numbers; small ones are not hidden here, because members see them.
/// </summary>
public sealed class PublishedMeasureSource(
    GoldthreadDb db,
    IndicatorQuery indicators,
    MeasureReadingQuery readings,
    ReleasesQuery releases
) : IMeasureSource
{
    private const string Prefix = "dataset:";
    private const int Most = 20;

    /// <summary>How an action names a published measure.</summary>
    public static string KeyOf(PublishedMeasure measure) => Prefix + measure.Id;

    public async Task<IReadOnlyList<MeasureChoice>> FindAsync(
        Guid partnershipId,
        string? words,
        CancellationToken cancel
    )
    {
        var sought = (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = indicators.Offered.Where(measure => Holds(measure, sought)).ToList();
        if (found.Count == 0 || await indicators.AreaOfAsync(partnershipId, cancel) is null)
        {
            return [];
        }

        var held = await releases.HeldAsync(found, cancel);
        return [.. held.OrderBy(measure => Rank(measure, sought)).Take(Most).Select(ToChoice)];
    }

    public async Task<Measure?> ReadAsync(Guid partnershipId, string key, CancellationToken cancel)
    {
        if (
            !key.StartsWith(Prefix, StringComparison.Ordinal)
            || indicators.Measure(key[Prefix.Length..]) is not { } measure
            || await indicators.AreaOfAsync(partnershipId, cancel) is not { } area
            || await readings.OfAsync(measure, area, cancel) is not { } reading
        )
        {
            return null;
        }

        var theme = await db
            .Themes.AsNoTracking()
            .Where(known =>
                known.PartnershipId == partnershipId && known.Kind == ThemeKind.Dataset && known.Number == measure.Theme
            )
            .Select(known => known.Slug)
            .FirstOrDefaultAsync(cancel);
        return new Measure(
            KeyOf(measure),
            measure.Id,
            measure.Name,
            measure.Unit,
            Direction(measure.Better),
            DatasetPaths.IndicatorBelow(measure.Id),
            theme,
            [.. reading.Figures.Select(ToPoint)],
            measure.Invented
        )
        {
            Signal = SignalWords.OfChange(reading),
        };
    }

    private static bool Holds(PublishedMeasure measure, string[] sought) =>
        sought.All(word =>
            measure.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
            || measure.Id.Contains(word, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A reference in full first, then names that begin with what was sought, then the order of the catalogue.</summary>
    private static int Rank(PublishedMeasure measure, string[] sought) =>
        sought switch
        {
            [var only] when measure.Id.Equals(only, StringComparison.OrdinalIgnoreCase) => 0,
            [var first, ..] when measure.Name.StartsWith(first, StringComparison.OrdinalIgnoreCase) => 1,
            _ => 2,
        };

    private static MeasureChoice ToChoice(PublishedMeasure measure) =>
        new(
            KeyOf(measure),
            measure.Id,
            measure.Name,
            $"{SignalWords.Direction(measure.Better)}. One figure a {measure.PeriodWord}."
        );

    private static MeasurePoint ToPoint(ReadFigure figure) =>
        new(
            figure.Period.FirstDay,
            figure.Period.LastDay,
            figure.Period.Label,
            figure.Value,
            figure.Numerator,
            figure.Denominator
        );

    private static MeasureDirection? Direction(BetterWhen better) =>
        better switch
        {
            BetterWhen.Higher => MeasureDirection.Higher,
            BetterWhen.Lower => MeasureDirection.Lower,
            BetterWhen.Neither => null,
        };
}
