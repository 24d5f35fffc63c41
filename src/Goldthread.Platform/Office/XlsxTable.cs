using Goldthread.Platform.Web;

namespace Goldthread.Platform.Office;

/// <summary>A table all of whose cells were looked at, ready to be written.</summary>
/// <param name="Markers">The letters in brackets that its cells hold, in the order in which they are explained.</param>
internal sealed record XlsxTable(
    IReadOnlyList<XlsxColumn> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows,
    IReadOnlyList<CellMarker> Markers
)
{
    /// <param name="markOf">What a note adds to the name that it belongs to: " [note 1]".</param>
    /// <exception cref="ArgumentException">Two columns share a name, or a row has a wrong number of cells.</exception>
    public static XlsxTable Of(DownloadTable table, Func<string, string> markOf)
    {
        var rows = table.Rows as IReadOnlyList<IReadOnlyList<object?>> ?? [.. table.Rows];
        Check(table, rows);
        var columns = table.Columns.Select(
            (name, at) =>
            {
                var look = table.Looks.GetValueOrDefault(name);
                var shown = XmlText.Line(name) + (look is { Note.Length: > 0 } ? markOf(look.Note) : "");
                return XlsxColumn.Of(shown, rows.Select(row => row[at]), look);
            }
        );
        var found = rows.SelectMany(row => row)
            .OfType<string>()
            .Select(XlsxColumn.Marker)
            .OfType<CellMarker>()
            .ToHashSet();
        return new XlsxTable([.. columns], rows, [.. CellMarker.All.Where(found.Contains)]);
    }

    private static void Check(DownloadTable table, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var names = table.Columns.Select(XmlText.Line).ToList();
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Count)
        {
            throw new ArgumentException($"Every column of {table.Name} needs a name of its own.", nameof(table));
        }

        if (table.Looks.Keys.FirstOrDefault(name => !table.Columns.Contains(name, StringComparer.Ordinal)) is { } lost)
        {
            throw new ArgumentException($"{table.Name} has no column {lost}.", nameof(table));
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Count != table.Columns.Count)
            {
                throw new ArgumentException(
                    XlsxParts.Text(
                        $"Row {i + 1} of {table.Name} has {rows[i].Count} cells, not {table.Columns.Count}."
                    ),
                    nameof(table)
                );
            }
        }
    }
}
