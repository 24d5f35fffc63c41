using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// A layout of long files: each row is one figure of one measure, place and period, under columns that are always called
/// the same. Columns beyond those named here are kept as notes.
/// </summary>
public sealed record LongLayout
{
    public required PublicationKind Kind { get; init; }

    /// <summary>The columns it is recognised by.</summary>
    public required string[] Heading { get; init; }

    /// <summary>The column that writes the period.</summary>
    public required string Period { get; init; }

    /// <summary>The column of the place’s code or number.</summary>
    public required string PlaceCode { get; init; }

    public required string PlaceName { get; init; }

    /// <summary>What a place is, where the file says it; empty where it does not.</summary>
    public string PlaceType { get; init; } = "";

    /// <summary>The columns that tell the figures of one place and period apart.</summary>
    public required string[] Filters { get; init; }

    /// <summary>The columns that hold figures, the value first.</summary>
    public required string[] Figures { get; init; }

    /// <summary>Columns that only repeat others.</summary>
    public string[] PassedOver { get; init; } = [];

    /// <summary>
    /// The column whose values tell one table of this layout from another, because each download holds other measures;
    /// empty where every file is a release of the same table.
    /// </summary>
    public string Subject { get; init; } = "";

    /// <summary>Every layout of this sort.</summary>
    public static IReadOnlyList<LongLayout> All { get; } =
    [
        new()
        {
            Kind = PublicationKind.AuthorityTool,
            Heading = ["Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number"],
            Period = "Years",
            PlaceCode = "LA Number",
            PlaceName = "LA and Regions",
            Filters = ["Short Desc"],
            Figures = ["Values"],
            PassedOver = ["Region"],
        },
        new()
        {
            Kind = PublicationKind.PublicHealth,
            Heading = ["Indicator ID", "Indicator Name", "Area Code", "Sex", "Age", "Time period", "Value"],
            Period = "Time period",
            PlaceCode = "Area Code",
            PlaceName = "Area Name",
            PlaceType = "Area Type",
            Filters = ["Indicator ID", "Indicator Name", "Sex", "Age", "Category Type", "Category"],
            Figures =
            [
                "Value",
                "Lower CI 95.0 limit",
                "Upper CI 95.0 limit",
                "Lower CI 99.8 limit",
                "Upper CI 99.8 limit",
                "Count",
                "Denominator",
            ],
            PassedOver = ["Parent Code", "Parent Name", "Time period Sortable"],
            Subject = "Indicator ID",
        },
        new()
        {
            Kind = PublicationKind.PublicHealth,
            Heading = ["area_code", "area_name", "period", "value", "indicator", "measure", "unit"],
            Period = "period",
            PlaceCode = "area_code",
            PlaceName = "area_name",
            Filters = ["indicator", "measure", "unit"],
            Figures = ["value"],
            Subject = "indicator",
        },
    ];

    /// <summary>What each column of a file is for. The place’s columns are not among them: its code stands for the place.</summary>
    public IReadOnlyList<PlacedColumn> Columns(FileHeader header)
    {
        string[] places = [PlaceCode, PlaceName, PlaceType];
        return
        [
            .. header
                .Names.Select((name, at) => (name, at))
                .Where(pair => pair.name.Length > 0 && !places.Contains(pair.name, StringComparer.Ordinal))
                .Where(pair => header.IndexOf(pair.name) == pair.at)
                .Select(pair => new PlacedColumn(
                    pair.at,
                    new DataColumn(pair.name, KindOf(pair.name), pair.name, "", null, "", ColumnSource.Layout)
                )),
        ];
    }

    private ColumnKind KindOf(string name) =>
        Filters.Contains(name, StringComparer.Ordinal) ? ColumnKind.Filter
        : Figures.Contains(name, StringComparer.Ordinal) ? ColumnKind.Indicator
        : PassedOver.Contains(name, StringComparer.Ordinal) ? ColumnKind.PassedOver
        : ColumnKind.Note;
}
