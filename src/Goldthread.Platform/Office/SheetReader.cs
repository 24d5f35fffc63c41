using System.Globalization;
using Goldthread.Platform.Documents;
using MiniExcelLibs;

namespace Goldthread.Platform.Office;

/// <summary>
/// Reads a spreadsheet that people filled in as plain text, cell by cell: a formula is what it last showed and is never
/// reckoned, a day is written as 2026-11-27, whatever the cell was formatted as.
/// </summary>
public static class SheetReader
{
    /// <summary>The sheets of a workbook, or the one of a CSV file. Blank rows keep their number and are left out.</summary>
    /// <param name="content">The whole file; it is read from its start as often as there are sheets.</param>
    /// <param name="kind">Excel or CSV, as the upload found it to be.</param>
    /// <param name="mostRows">Rows after this many are not read.</param>
    /// <exception cref="FileRefusedException">It cannot be read.</exception>
    public static IReadOnlyList<ReadSheet> Read(Stream content, FileKind kind, int mostRows)
    {
        try
        {
            if (kind != FileKind.Excel)
            {
                return [Sheet(content, "", ExcelType.CSV, mostRows)];
            }

            content.Position = 0;
            var names = content.GetSheetNames();
            var merged = SheetMerges.Read(content);
            return
            [
                .. names.Select(name =>
                    Sheet(content, name, ExcelType.XLSX, mostRows) with
                    {
                        Merged = merged.GetValueOrDefault(name) ?? [],
                    }
                ),
            ];
        }
        catch (Exception unread)
            when (unread
                    is InvalidDataException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
                        or NotSupportedException
                        or System.Xml.XmlException
                        or KeyNotFoundException
                        or NullReferenceException
            )
        {
            throw new FileRefusedException("This spreadsheet cannot be read. Save it again as Excel (.xlsx) or CSV.");
        }
    }

    private static ReadSheet Sheet(Stream content, string name, ExcelType type, int mostRows)
    {
        content.Position = 0;
        List<ReadRow> rows = [];
        var number = 0;
        foreach (
            IDictionary<string, object?> row in content.Query(
                useHeaderRow: false,
                sheetName: name.Length > 0 ? name : null,
                excelType: type
            )
        )
        {
            number++;
            if (number > mostRows)
            {
                return new ReadSheet(name, rows, IsCut: true);
            }

            var cells = row.Values.Select(Text).ToList();
            if (cells.Exists(cell => cell.Length > 0))
            {
                rows.Add(new ReadRow(number, cells));
            }
        }

        return new ReadSheet(name, rows, IsCut: false);
    }

    private static string Text(object? cell) =>
        cell switch
        {
            null => "",
            string words => words.Trim(),
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool yes => yes ? "Yes" : "No",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString()?.Trim() ?? "",
        };
}

/// <summary>One sheet.</summary>
/// <param name="Name">Its name; empty for a CSV file.</param>
/// <param name="Rows">The rows that hold something.</param>
/// <param name="IsCut">Whether there are more rows than were asked for.</param>
public sealed record ReadSheet(string Name, IReadOnlyList<ReadRow> Rows, bool IsCut)
{
    /// <summary>The cells that were joined into one.</summary>
    public IReadOnlyList<MergedCells> Merged { get; init; } = [];
}

/// <summary>One row.</summary>
/// <param name="Number">As the spreadsheet shows it, from 1.</param>
/// <param name="Cells">As text, in the order of the columns.</param>
public sealed record ReadRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The cell of this column, from 0; empty where the row is shorter.</summary>
    public string Cell(int column) => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
