using Goldthread.Features.Partnership;

namespace Goldthread.Features.Dataset.Published;

/// <summary>A mapped measure of published statistics: what it counts, and the columns it is read from.</summary>
public sealed class PublishedMeasure : IMeasureDefinition
{
    /// <summary>The reference that papers cite, as `CIN-02`.</summary>
    public required string Id { get; init; }

    /// <summary>The number of the framework’s theme, 1 to 13.</summary>
    public required int Theme { get; init; }

    public required string Name { get; init; }

    /// <summary>What is counted, in our words.</summary>
    public required string Counts { get; init; }

    /// <summary>The heading of the column of numerators.</summary>
    public required string NumeratorName { get; init; }

    /// <summary>The heading of the column of denominators; null for a count, which has none.</summary>
    public string? DenominatorName { get; init; }

    public required string Unit { get; init; }

    /// <summary>What numerator over denominator is multiplied by: 100, 10,000, or 1 for a count.</summary>
    public required double Multiplier { get; init; }

    public required BetterWhen Better { get; init; }

    /// <summary>Columns that together tell the table the measure is in from every other.</summary>
    public required string[] Shape { get; init; }

    /// <summary>Columns whose sum is the numerator; none where <see cref="Months"/> is set.</summary>
    public string[] Numerator { get; init; } = [];

    /// <summary>Columns whose sum is the denominator; none for a count or a rate of the population.</summary>
    public string[] Denominator { get; init; } = [];

    /// <summary>
    /// Whether it is a rate of people. Where no column holds them, they are the mid-year population of the year before.
    /// </summary>
    public bool Population { get; init; }

    /// <summary>
    /// In a long file, the filters that pick the measure’s rows, each with its value; none where every row is the
    /// measure’s.
    /// </summary>
    public Dictionary<string, string> Filters { get; init; } = [];

    /// <summary>The filters that pick the row of the denominator, where they differ from <see cref="Filters"/>.</summary>
    public Dictionary<string, string> Whole { get; init; } = [];

    /// <summary>
    /// What narrows the rows that are fetched: rows of the denominator are wanted too, so only what both have in common.
    /// </summary>
    public Dictionary<string, string> FiltersWanted =>
        Whole.Count == 0 ? Filters : Filters.Intersect(Whole).ToDictionary(StringComparer.Ordinal);

    /// <summary>The column of the figure itself, where its numerator and denominator are not published.</summary>
    public string? Value { get; init; }

    /// <summary>The columns of the published 95% limits, lower and upper; none where the source gives no limits.</summary>
    public string[] Limits { get; init; } = [];

    /// <summary>Where the figures come from, where that is not what the catalogue says of all.</summary>
    public MeasureOrigin? Source { get; init; }

    /// <summary>Whether the twelve month columns are the figures.</summary>
    public bool Months { get; init; }

    /// <summary>The column where the source publishes the same figure, to check ours against; null where it does not.</summary>
    public string? Published { get; init; }

    /// <summary>`yearly`, `quarterly` or `monthly`.</summary>
    public required string Frequency { get; init; }

    /// <summary>Made up for the demonstration: every page that shows it says so.</summary>
    public bool Invented { get; init; }

    /// <summary>Whether it has one figure a year; only then is a period compared with the one before and with other places.</summary>
    public bool IsYearly => Frequency == "yearly";

    /// <summary>The word for one period: year, quarter or month.</summary>
    public string PeriodWord =>
        Frequency switch
        {
            "monthly" => "month",
            "quarterly" => "quarter",
            _ => "year",
        };

    /// <summary>Whether its denominator is read from the file of populations.</summary>
    public bool NeedsPopulation => Population && Denominator.Length == 0 && Value is null;

    /// <summary>The name by which the dictionary of the local authority interactive tool describes it, or nothing.</summary>
    public string? DictionaryName => Filters.GetValueOrDefault("Short Desc");

    /// <summary>Whether a file is the table this measure is read from, and has rows of it.</summary>
    public bool IsIn(DataFile file) =>
        Shape.All(column => file.IndexOfIndicator(column) >= 0 || file.IndexOfFilter(column) >= 0)
        && (Filters.Count == 0 || new RowFilter(file, Filters) is var rows && file.Splits.Any(rows.Takes));

    /// <summary>
    /// Whether a file with these columns may be its table. Names of long files are few and differ by case alone, so there
    /// they must be the same.
    /// </summary>
    public bool MayBeIn(IReadOnlySet<string> columns, IReadOnlySet<string> columnsOfAnyCase) =>
        Shape.All(column => Filters.Count > 0 ? columns.Contains(column) : columnsOfAnyCase.Contains(column));

    /// <summary>Every column the measure reads.</summary>
    public IEnumerable<string> Columns =>
        Shape
            .Concat(Numerator)
            .Concat(Denominator)
            .Concat(Filters.Keys)
            .Concat(Value is null ? [] : [Value])
            .Concat(Limits);
}

/// <summary>Which way a measure is better. `Neither` is never coloured.</summary>
public enum BetterWhen
{
    Neither,
    Higher,
    Lower,
}

/// <summary>Where the figures come from.</summary>
public sealed class MeasureOrigin
{
    public required string Publisher { get; init; }

    public required string Release { get; init; }

    public required string Licence { get; init; }
}

/// <summary>Where the population of children is published.</summary>
public sealed class PopulationColumn
{
    public required string[] Shape { get; init; }

    public required string Column { get; init; }

    public required string Filter { get; init; }

    public required string Value { get; init; }
}

/// <summary>The measures that ship with the program.</summary>
public sealed class MeasureCatalogue
{
    public required MeasureOrigin Source { get; init; }

    public required PopulationColumn Population { get; init; }

    /// <summary>What is not shown when numbers are small, in words.</summary>
    public required string SmallNumbers { get; init; }

    /// <summary>What every measure is compared with.</summary>
    public required string[] Comparators { get; init; }

    public required PublishedMeasure[] Measures { get; init; }

    /// <summary>Reads `measures.yaml`.</summary>
    public static MeasureCatalogue LoadShipped() => ShippedText.Read<MeasureCatalogue>("measures.yaml");

    /// <summary>Where the figures of a measure come from.</summary>
    public MeasureOrigin SourceOf(PublishedMeasure? measure) => measure?.Source ?? Source;

    /// <summary>The measures that a file holds.</summary>
    public IEnumerable<PublishedMeasure> In(DataFile file) => Measures.Where(measure => measure.IsIn(file));

    /// <summary>
    /// The columns that shipped measures use in a file with columns of these names, as the measures spell them.
    /// </summary>
    public IReadOnlySet<string> ColumnsUsed(IEnumerable<string> columns) => Used(columns, measure => measure.Columns);

    /// <summary>Those of them that split the rows.</summary>
    public IReadOnlySet<string> FiltersUsed(IEnumerable<string> columns) =>
        Used(columns, measure => measure.Filters.Keys);

    private HashSet<string> Used(IEnumerable<string> columns, Func<PublishedMeasure, IEnumerable<string>> of)
    {
        var here = columns.ToHashSet(StringComparer.Ordinal);
        var anyCase = here.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Measures
            .Where(measure => measure.MayBeIn(here, anyCase))
            .SelectMany(of)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
