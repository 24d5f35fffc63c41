using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset;

/// <summary>
/// What an action can be agreed to move: the partnership’s own indicators, and published ones that a release holds for its
/// area. Small numbers are not hidden here, because members see them.
/// </summary>
public sealed class DatasetMeasureSource(
    GoldthreadDb db,
    IndicatorQuery indicators,
    SuppliedReadingQuery supplied,
    ReleasesQuery releases
) : IMeasureSource
{
    private const string Prefix = "dataset:";
    private const int Most = 20;

    /// <summary>How an action names a measure.</summary>
    public static string KeyOf(IMeasureDefinition measure) => KeyOf(measure.Id);

    /// <summary>The same for the number of an indicator or the reference of a published measure.</summary>
    public static string KeyOf(string id) => Prefix + id;

    public async Task<IReadOnlyList<MeasureChoice>> FindAsync(
        Guid partnershipId,
        string? words,
        CancellationToken cancel
    )
    {
        var sought = (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var own = await supplied.AskedAsync(partnershipId, cancel);
        var published = indicators.Offered.Where(measure => Holds(measure, sought)).ToList();
        if (published.Count > 0)
        {
            published = await indicators.AreaOfAsync(partnershipId, cancel) is null
                ? []
                : [.. await releases.HeldAsync(published, cancel)];
        }

        return
        [
            .. own.Where(measure => Holds(measure, sought))
                .Concat<IMeasureDefinition>(published)
                .OrderBy(measure => Rank(measure, sought))
                .Take(Most)
                .Select(ToChoice),
        ];
    }

    public async Task<Measure?> ReadAsync(Guid partnershipId, string key, CancellationToken cancel)
    {
        if (
            !key.StartsWith(Prefix, StringComparison.Ordinal)
            || await indicators.ReadingAsync(partnershipId, key[Prefix.Length..], cancel) is not { } reading
        )
        {
            return null;
        }

        var measure = reading.Measure;
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

    private static bool Holds(IMeasureDefinition measure, string[] sought) =>
        sought.All(word =>
            measure.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
            || measure.Id.Contains(word, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A reference in full first, then names that begin with what was sought, then the order of the catalogue.</summary>
    private static int Rank(IMeasureDefinition measure, string[] sought) =>
        sought switch
        {
            [var only] when measure.Id.Equals(only, StringComparison.OrdinalIgnoreCase) => 0,
            [var first, ..] when measure.Name.StartsWith(first, StringComparison.OrdinalIgnoreCase) => 1,
            _ => 2,
        };

    private static MeasureChoice ToChoice(IMeasureDefinition measure) =>
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
