using Goldthread.Features.Dataset.Published;
using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Features.Dataset;

/// <summary>
/// Lays an area's latest figure beside itself a period before, similar areas together, its region and England, all for the
/// same period, with 95% intervals.
/// </summary>
public sealed class Comparer(
    IMeasureDefinition measure,
    Area area,
    IReadOnlyList<ReadFigure> own,
    MeasureReadingQuery.Company company,
    ILookup<string, MeasureFigure> figures
)
{
    private static readonly Confidence Level = Confidence.Of(0.95);

    public IReadOnlyList<ComparedFigure> Compare()
    {
        var latest = own.LastOrDefault(figure => figure.Value is not null);
        if (latest is null)
        {
            return [];
        }

        var here = ToCompared(
            ComparedWith.Itself,
            area.Name,
            latest.Period,
            latest.Numerator,
            latest.Denominator,
            latest.Gap,
            null,
            Whole(latest.Value, latest.Limits)
        );
        var before = own.LastOrDefault(figure => figure.Period < latest.Period && figure.Value is not null);
        List<ComparedFigure> rows = [here];
        if (before is not null && measure.IsYearly)
        {
            rows.Add(
                ToCompared(
                    ComparedWith.YearBefore,
                    before.Period == latest.Period.AddYears(-1) ? $"{area.Name}, year before" : $"{area.Name}, before",
                    before.Period,
                    before.Numerator,
                    before.Denominator,
                    before.Gap,
                    here,
                    Whole(before.Value, before.Limits)
                )
            );
        }

        if (company.Neighbours.Count > 0 && measure.IsYearly)
        {
            rows.Add(Pool(latest.Period, here));
        }

        AddPublished(rows, ComparedWith.Region, company.Region, latest.Period, here);
        AddPublished(rows, ComparedWith.England, company.England, latest.Period, here);
        return rows;
    }

    private void AddPublished(
        List<ComparedFigure> rows,
        ComparedWith kind,
        Area? place,
        Period period,
        ComparedFigure here
    )
    {
        if (
            place is null
            || !measure.IsYearly
            || figures[place.Key].FirstOrDefault(figure => figure.Period == period) is not { } figure
        )
        {
            return;
        }

        rows.Add(
            ToCompared(
                kind,
                place.Name,
                period,
                figure.Numerator,
                figure.Denominator,
                figure.Gap,
                here,
                Whole(figure.Value, figure.Limits)
            )
        );
    }

    /// <summary>Numerators and denominators are summed first and the figure computed once; percentages are never averaged.</summary>
    private ComparedFigure Pool(Period period, ComparedFigure here)
    {
        var known = company
            .Neighbours.Select(neighbour => figures[neighbour.Key].FirstOrDefault(figure => figure.Period == period))
            .Where(figure => figure?.Value is not null)
            .ToList();
        var name = $"Similar areas ({known.Count} of {company.Neighbours.Count})";
        if (known.Count > 0 && IsWhole)
        {
            return Middle(period, [.. known.Select(figure => figure!.Value!.Value)], here);
        }

        return known.Count == 0
            ? ToCompared(ComparedWith.SimilarAreas, name, period, null, null, PublishedMarker.NotAvailable, here)
            : ToCompared(
                ComparedWith.SimilarAreas,
                name,
                period,
                known.Sum(figure => figure!.Numerator),
                known.Sum(figure => figure!.Denominator),
                null,
                here
            );
    }

    /// <summary>Whether the source gives only the figure: there is nothing to work it out from, or to add up.</summary>
    private bool IsWhole => measure is PublishedMeasure { Value: not null };

    /// <summary>
    /// Rates without their parts are never added or averaged: the one in the middle stands for the areas, and is not judged.
    /// </summary>
    private ComparedFigure Middle(Period period, IReadOnlyList<double> values, ComparedFigure here)
    {
        var sorted = values.Order().ToList();
        var middle = (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        var name = $"Middle of similar areas ({values.Count} of {company.Neighbours.Count})";
        return ToCompared(ComparedWith.SimilarAreas, name, period, null, null, null, here, Whole(middle, null));
    }

    private WholeFigure? Whole(double? value, Interval? limits) =>
        IsWhole && value is { } known ? new WholeFigure(known, limits) : null;

    private ComparedFigure ToCompared(
        ComparedWith kind,
        string name,
        Period period,
        double? numerator,
        double? denominator,
        PublishedMarker? gap,
        ComparedFigure? here,
        WholeFigure? whole = null
    )
    {
        var estimate = whole is null ? Estimate(measure, numerator, denominator) : null;
        var value = whole?.Value ?? estimate?.Value;
        var limits = whole is null ? estimate?.Limits : whole.Limits;
        var standing = here is null ? "[z]" : Stand(here, value, limits, denominator);
        return new ComparedFigure(
            kind,
            name,
            period,
            value ?? (denominator is null ? numerator : null),
            limits,
            denominator,
            gap,
            standing
        );
    }

    /// <summary>The figure with its 95% interval, by the kind of measure; nothing where a part is missing or too large.</summary>
    public static Estimate? Estimate(IMeasureDefinition measure, double? numerator, double? denominator) =>
        numerator is null || denominator is null or 0 ? null
        : measure.Population ? Rates.Crude(numerator, denominator, Level, measure.Multiplier)
        : numerator > denominator ? null
        : Proportions.Wilson(numerator, denominator, Level, measure.Multiplier);

    private static string Stand(ComparedFigure here, double? value, Interval? limits, double? denominator) =>
        Benchmark.Against(here.Value, here.Limits, value, limits, denominator ?? 0) switch
        {
            Comparison.Lower or Comparison.Lowest => "Lower",
            Comparison.Higher or Comparison.Highest => "Higher",
            Comparison.Similar => "Not clearly different",
            Comparison.NotCompared => "Not compared",
        };

    /// <summary>A figure that is published without its parts, with the limits that are published beside it.</summary>
    private sealed record WholeFigure(double Value, Interval? Limits);
}
