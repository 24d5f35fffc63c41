namespace Goldthread.Features.Dataset.Published;

/// <summary>One place of a published list, with the days between which it stood where the list gives them.</summary>
/// <param name="Row">The row of the list.</param>
/// <param name="OnsCode">Its nine-character code; empty where the list has none.</param>
/// <param name="LaCode">The three-digit code of an authority; empty otherwise.</param>
/// <param name="Name">Its name in the list.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day, where it has ended.</param>
/// <param name="Within">The code or name of the place it lies in; empty where the list does not say.</param>
public sealed record PlaceEntry(
    int Row,
    string OnsCode,
    string LaCode,
    string Name,
    DateOnly? From,
    DateOnly? To,
    string Within
)
{
    /// <summary>Whether it is an authority of England with both codes.</summary>
    public bool IsAuthority => LaCode.Length == 3 && OnsCode is ['E', _, _, _, _, _, _, _, _];

    /// <summary>Whether the reference list has it.</summary>
    public bool IsKnown(AreaDirectory areas) => areas.FindPair(LaCode, OnsCode) is not null;

    /// <summary>Every place of a list.</summary>
    public static IEnumerable<PlaceEntry> ReadAll(IReadOnlyList<DataColumn> columns, IEnumerable<ListEntry> entries)
    {
        var list = new ListColumns(columns);
        var lower = list.Names.FirstOrDefault(name =>
            name.StartsWith("LTLA", StringComparison.Ordinal) && name.EndsWith("CD", StringComparison.Ordinal)
        );
        var code =
            list.First("new_la_code", "lad_code", "pfa_code") ?? lower ?? list.First("region_code", "country_code");
        var name =
            list.First("la_name", "lad_name", "pfa_name", "LA Name")
            ?? lower?.Replace("CD", "NM", StringComparison.Ordinal)
            ?? list.First("region_name", "country_name");
        var from = list.First("date_of_operation", "date_of_introduction", "date_active");
        var to = list.First("date_of_termination", "date_terminated");
        var within =
            list.First("parent_geography_code", "Region")
            ?? lower?.Replace("LTLA", "UTLA", StringComparison.Ordinal)
            ?? (code == "new_la_code" ? "region_code" : null);
        return entries.Select(entry => new PlaceEntry(
            entry.Number,
            list.Cell(entry, code),
            list.Cell(entry, list.First("old_la_code", "LA Number")),
            list.Cell(entry, name),
            ExcelDay.Read(list.Cell(entry, from)),
            ExcelDay.Read(list.Cell(entry, to)),
            list.Cell(entry, within)
        ));
    }
}
