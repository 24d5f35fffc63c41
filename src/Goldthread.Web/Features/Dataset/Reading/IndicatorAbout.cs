using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.Reading;

/// <summary>What the lower half of an indicator’s page says of where its figures come from and how they are worked out.</summary>
public sealed class IndicatorAbout(IMeasureDefinition measure, MeasureReading? reading, MeasureCatalogue shipped)
{
    /// <summary>The published measure; nothing for an indicator of the partnership’s own.</summary>
    public PublishedMeasure? Published => measure as PublishedMeasure;

    /// <summary>The definition that the partnership agreed; nothing for a published measure.</summary>
    public IndicatorDefinition? Own => measure as IndicatorDefinition;

    public string Source =>
        measure.Invented ? "Invented for the demonstration"
        : Own is not null ? "Returns of agencies, added together"
        : $"{shipped.SourceOf(Published).Publisher}, {shipped.SourceOf(Published).Release}";

    public string? Licence =>
        reading?.Release is not { } release ? null
        : measure.Invented ? $"{release.Licence}."
        : $"Contains public sector information licensed under the {release.Licence}.";

    public string WorkedOut =>
        measure switch
        {
            _ when Published is { Value: { } column } =>
                $"As published, in the column {column}: its parts are not published.",
            { Population: true } when Published is { NeedsPopulation: false } =>
                $"{measure.NumeratorName} over {Low(measure.DenominatorName ?? "children")}, {measure.Unit}, as published in the same file.",
            { Population: true } when Published is not null =>
                $"{measure.NumeratorName} {measure.Unit}, by the mid-year estimate of the year before, as the source does.",
            { Population: true } =>
                $"{measure.NumeratorName} {measure.Unit}, by the mid-year estimate of the year before.",
            { DenominatorName: { } whole, Unit: "%" } => $"{measure.NumeratorName} as a percentage of {Low(whole)}.",
            { DenominatorName: { } whole } => $"{measure.NumeratorName} over {Low(whole)}, {measure.Unit}.",
            _ when Own is { IsDays: true } => "A number of days, as the agency works it out.",
            _ => Published is null ? "A count." : "A count, as published.",
        };

    /// <summary>How similar areas are taken together.</summary>
    public string SimilarWords =>
        Published is { Value: not null }
            ? "of which the middle figure is shown, because rates without their parts are never added"
            : "their numbers added together before the figure is worked out";

    public string HowOften =>
        Published is { Months: true } ? "Every month, published once a year" : $"Every {measure.PeriodWord}";

    public string SmallNumbers => Own?.SmallNumbers.Say() ?? shipped.SmallNumbers;

    public string? ReleaseWords => reading?.Release is { } release ? $"{Source}, {release.Periods}" : null;

    public string RowWords =>
        reading?.Latest is { Row: > 0 } latest
            ? $"Row {Words.Count(latest.Row)} for {latest.Period.Label}; each figure’s row is in the download."
            : "Each figure’s row is in the download.";

    public string ColumnWords =>
        Published switch
        {
            null => "",
            { Months: true } => "The columns April to March",
            { Value: { } column } published => $"{column}{Picked(published)}",
            { Denominator.Length: > 0 } published =>
                $"{string.Join(" + ", published.Numerator)}, over {string.Join(" + ", published.Denominator)}{Picked(published)}",
            { } published => $"{string.Join(" + ", published.Numerator)}{Picked(published)}",
        };

    /// <summary>"; rows where Sex is Persons", where the measure is some of the rows of a long file.</summary>
    private static string Picked(PublishedMeasure measure) =>
        measure.Filters.Count == 0
            ? ""
            : $"; rows where {Words.List(measure.Filters.Select(pair => $"{pair.Key} is {(pair.Value.Length > 0 ? $"“{pair.Value}”" : "empty")}"))}";

    private static string Low(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
