using Goldthread.Statistics.Intervals;

namespace Goldthread.Features.Dataset.Published;

/// <summary>A measure’s figure for one place and period: a value with its parts, or a gap that says why.</summary>
/// <param name="Period">When; a month for a monthly measure.</param>
/// <param name="Area">Where.</param>
/// <param name="Numerator">The numerator, where every part of it is a number.</param>
/// <param name="Denominator">The denominator, where there is one and it is a number.</param>
/// <param name="Value">The figure.</param>
/// <param name="Gap">Why there is no value.</param>
/// <param name="PublishedValue">The same figure as the source publishes it, where it does.</param>
/// <param name="Row">The row of the file that it comes from; twelve months share one.</param>
public sealed record MeasureFigure(
    Period Period,
    Area Area,
    double? Numerator,
    double? Denominator,
    double? Value,
    PublishedMarker? Gap,
    PublishedCell? PublishedValue,
    int Row
)
{
    /// <summary>The 95% limits that the source publishes with the figure.</summary>
    public Interval? Limits { get; init; }

    /// <summary>The row of the denominator, where it is another than that of the numerator.</summary>
    public int? WholeRow { get; init; }
}

/// <summary>Reads the figures of a measure from the table that holds it.</summary>
public static class MeasureFigures
{
    /// <summary>The mid-year population of children by place and year, from the file that publishes it.</summary>
    public static IReadOnlyDictionary<(string AreaKey, int Year), PublishedCell> Population(
        MeasureCatalogue catalogue,
        AreaDirectory areas,
        DataFile file
    )
    {
        var column = file.IndexOfIndicator(catalogue.Population.Column);
        var filter = file.IndexOfFilter(catalogue.Population.Filter);
        var found = new Dictionary<(string, int), PublishedCell>();
        foreach (var row in file.Rows)
        {
            if (filter >= 0 && !row.Filters[filter].SequenceEqual(catalogue.Population.Value))
            {
                continue;
            }

            found[(areas.SeriesOf(row.Area).Key, row.Period.Year)] = row.Cells.Read(column);
        }

        return found;
    }

    /// <summary>
    /// Every figure of a measure in a file. Any part that is a marker makes the figure a gap with that marker’s reason;
    /// a denominator of zero makes it one that does not apply. Rates take the population of the year before the
    /// reporting year, as the source does.
    /// </summary>
    /// <param name="measure">A measure that <paramref name="file"/> holds.</param>
    /// <param name="file">The file.</param>
    /// <param name="areas">Joins places whose ONS code changed.</param>
    /// <param name="population">From <see cref="Population"/>; empty where it is not known.</param>
    public static IEnumerable<MeasureFigure> Read(
        PublishedMeasure measure,
        DataFile file,
        AreaDirectory areas,
        IReadOnlyDictionary<(string AreaKey, int Year), PublishedCell> population
    )
    {
        if (measure.Months)
        {
            return file.Months is { } months
                ? file
                    .Rows.SelectMany(months.Unfold)
                    .Select(cell => new MeasureFigure(
                        cell.Month,
                        cell.Area,
                        cell.Cell.Number,
                        null,
                        cell.Cell.Number,
                        cell.Cell.Marker,
                        null,
                        cell.Row.Number
                    ))
                : [];
        }

        var picked = new RowFilter(file, measure.Filters);
        var own = file.Rows.Where(row => picked.Takes(row.Filters.Packed));
        return measure.Value is { } value
            ? own.Select(row => Published(measure, row, file, value))
            : Parts(measure, file, areas, own, PopulationOf);

        PublishedCell PopulationOf(DataRow row) =>
            population.TryGetValue((areas.SeriesOf(row.Area).Key, row.Period.Year - 1), out var cell)
                ? cell
                : new PublishedCell(null, PublishedMarker.NotAvailable);
    }

    private static IEnumerable<MeasureFigure> Parts(
        PublishedMeasure measure,
        DataFile file,
        AreaDirectory areas,
        IEnumerable<DataRow> own,
        Func<DataRow, PublishedCell> population
    )
    {
        var top = measure.Numerator.Select(file.IndexOfIndicator).ToArray();
        var bottom = measure.Denominator.Select(file.IndexOfIndicator).ToArray();
        var check = measure.Published is null ? -1 : file.IndexOfIndicator(measure.Published);
        var wholes = Wholes(measure, file, areas);
        return own.Select(row =>
        {
            var numerator = Sum(row, top);
            var other = wholes?.GetValueOrDefault((areas.SeriesOf(row.Area).Key, row.Period));
            var denominator =
                measure.NeedsPopulation ? population(row)
                : wholes is null ? Sum(row, bottom)
                : other is null ? new PublishedCell(null, PublishedMarker.NotAvailable)
                : Sum(other, bottom);
            return Figure(measure, row, numerator, denominator, check < 0 ? null : row.Cells.Read(check)) with
            {
                WholeRow = other?.Number,
            };
        });
    }

    /// <summary>The rows of the denominators, by place and period, where they stand in rows of their own.</summary>
    private static Dictionary<(string, Period), DataRow>? Wholes(
        PublishedMeasure measure,
        DataFile file,
        AreaDirectory areas
    )
    {
        if (measure.Whole.Count == 0)
        {
            return null;
        }

        var picked = new RowFilter(file, measure.Whole);
        var wholes = new Dictionary<(string, Period), DataRow>();
        foreach (var row in file.Rows.Where(row => picked.Takes(row.Filters.Packed)))
        {
            wholes.TryAdd((areas.SeriesOf(row.Area).Key, row.Period), row);
        }

        return wholes;
    }

    private static MeasureFigure Published(PublishedMeasure measure, DataRow row, DataFile file, string column)
    {
        var cell = row.Cells.Read(file.IndexOfIndicator(column));
        var limits = measure.Limits.Select(limit => row.Cells.Read(file.IndexOfIndicator(limit)).Number).ToList();
        return new MeasureFigure(row.Period, row.Area, null, null, cell.Number, cell.Marker, null, row.Number)
        {
            Limits =
                cell.Number is not null && limits is [{ } lower, { } upper] && lower <= upper
                    ? new Interval(lower, upper)
                    : null,
        };
    }

    private static MeasureFigure Figure(
        PublishedMeasure measure,
        DataRow row,
        PublishedCell numerator,
        PublishedCell denominator,
        PublishedCell? published
    )
    {
        var gap =
            numerator.Marker ?? denominator.Marker ?? (denominator.Number == 0 ? PublishedMarker.DoesNotApply : null);
        var value = gap is null ? numerator.Number / denominator.Number * measure.Multiplier : null;
        return new MeasureFigure(
            row.Period,
            row.Area,
            numerator.Number,
            denominator.Number,
            value,
            gap,
            published,
            row.Number
        );
    }

    private static PublishedCell Sum(DataRow row, int[] columns)
    {
        var sum = 0d;
        foreach (var column in columns)
        {
            var cell = row.Cells.Read(column);
            if (cell.Number is not { } number)
            {
                return cell;
            }

            sum += number;
        }

        return new PublishedCell(sum, null);
    }
}
