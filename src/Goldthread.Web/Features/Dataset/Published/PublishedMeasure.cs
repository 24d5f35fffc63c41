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

    /// <summary>Whether the denominator is the mid-year population of the year before.</summary>
    public bool Population { get; init; }

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

    /// <summary>Whether a file is the table this measure is read from.</summary>
    public bool IsIn(DataFile file) => Shape.All(column => file.IndexOfIndicator(column) >= 0);

    /// <summary>Every column the measure reads.</summary>
    public IEnumerable<string> Columns => Shape.Concat(Numerator).Concat(Denominator);
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

    /// <summary>The measures that a file holds.</summary>
    public IEnumerable<PublishedMeasure> In(DataFile file) => Measures.Where(measure => measure.IsIn(file));

    /// <summary>
    /// The columns that shipped measures use in a file with columns of these names, as the measures spell them.
    /// </summary>
    public IReadOnlySet<string> ColumnsUsed(IEnumerable<string> columns)
    {
        var here = columns.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Measures
            .Where(measure => measure.Shape.All(here.Contains))
            .SelectMany(measure => measure.Columns)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
