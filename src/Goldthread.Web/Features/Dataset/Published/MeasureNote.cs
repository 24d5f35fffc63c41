namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// What the dictionary of the local authority interactive tool says of one measure. A short name may stand under two
/// topics; what is said of direction and updates is the same.
/// </summary>
/// <param name="Row">The row of the dictionary.</param>
/// <param name="Topic">The topic it stands under.</param>
/// <param name="ShortName">The name by which the figures name it.</param>
/// <param name="Title">What the tool calls it.</param>
/// <param name="Better">Which way is better; neither where the dictionary gives no direction.</param>
/// <param name="LastUpdate">When its figures were last brought up to date.</param>
/// <param name="NextUpdate">When they will be, where that is known.</param>
/// <param name="Owner">Who supplies it, in the dictionary’s words.</param>
public sealed record MeasureNote(
    int Row,
    string Topic,
    string ShortName,
    string Title,
    BetterWhen Better,
    DateOnly? LastUpdate,
    DateOnly? NextUpdate,
    string Owner
)
{
    private const string OwnerColumn = "Data Owner (DO) /Supplier and Contact Details";

    /// <summary>Every measure of a dictionary.</summary>
    public static IReadOnlyList<MeasureNote> ReadAll(IReadOnlyList<DataColumn> columns, IEnumerable<ListEntry> entries)
    {
        var list = new ListColumns(columns);
        return
        [
            .. entries.Select(entry => new MeasureNote(
                entry.Number,
                list.Cell(entry, "Topic"),
                list.Cell(entry, "Measure_short"),
                list.Cell(entry, "Measure"),
                Direction(list.Cell(entry, "Polarity")),
                ExcelDay.Read(list.Cell(entry, "Last Update")),
                ExcelDay.Read(list.Cell(entry, "Next Update")),
                list.Cell(entry, OwnerColumn)
            )),
        ];
    }

    private static BetterWhen Direction(string polarity) =>
        polarity switch
        {
            "High" => BetterWhen.Higher,
            "Low" => BetterWhen.Lower,
            _ => BetterWhen.Neither,
        };
}
