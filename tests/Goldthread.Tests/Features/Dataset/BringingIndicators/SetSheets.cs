using System.IO.Compression;
using System.Text;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Office;

namespace Goldthread.Tests.Features.Dataset.BringingIndicators;

/// <summary>Sets as spreadsheets, sound ones and others.</summary>
public static class SetSheets
{
    public static readonly IReadOnlyList<string> Headings = [.. SetColumns.All.Select(column => column.Say())];

    /// <summary>A row in which everything is right, with these cells changed.</summary>
    public static IReadOnlyList<string> Row(
        string number = "2.8",
        params IReadOnlyList<(SetColumn Column, string Cell)> changes
    )
    {
        var cells = new Dictionary<SetColumn, string>
        {
            [SetColumn.Number] = number,
            [SetColumn.Theme] = number.Split('.')[0],
            [SetColumn.Name] = "Contacts answered the same day",
            [SetColumn.Counts] = "Contacts with a reply on the day they came.",
            [SetColumn.Numerator] = "Contacts answered the same day",
            [SetColumn.Denominator] = "All contacts",
            [SetColumn.Population] = "No",
            [SetColumn.Unit] = "%",
            [SetColumn.Multiplier] = "100",
            [SetColumn.Better] = "Higher is better",
            [SetColumn.Frequency] = "Every quarter",
            [SetColumn.From] = "Council, children’s social care",
            [SetColumn.Why] = "Do people who are worried hear back?",
        };
        foreach (var (column, cell) in changes)
        {
            cells[column] = cell;
        }

        return [.. SetColumns.All.Select(column => cells.GetValueOrDefault(column) ?? "")];
    }

    public static byte[] Csv(params IReadOnlyList<string>[] rows) => Csv(',', [Headings, .. rows]);

    public static byte[] Csv(char separator, params IReadOnlyList<string>[] lines) =>
        Encoding.UTF8.GetBytes(
            string.Concat(
                lines.Select(line =>
                    string.Join(
                        separator,
                        line.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")
                    ) + "\r\n"
                )
            )
        );

    public static byte[] Excel(params IReadOnlyList<string>[] rows)
    {
        using var content = new MemoryStream();
        XlsxWriter.Write(
            content,
            new Workbook(
                "Ours",
                ["Our set"],
                [new DownloadTable("Set", "All", Headings, rows.Select(row => (IReadOnlyList<object?>)[.. row]))]
            )
        );
        return content.ToArray();
    }

    /// <summary>The same with cells of the row of headings merged.</summary>
    public static byte[] Merged(byte[] book, string range)
    {
        using var content = new MemoryStream();
        content.Write(book);
        using (var zip = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = zip
                .Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
                .OrderBy(entry => entry.FullName, StringComparer.Ordinal)
                .Last();
            var (name, text) = (sheet.FullName, Text(sheet));
            sheet.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(
                text.Replace(
                    "</sheetData>",
                    $"</sheetData><mergeCells count=\"1\"><mergeCell ref=\"{range}\"/></mergeCells>",
                    StringComparison.Ordinal
                )
            );
        }

        return content.ToArray();
    }

    /// <summary>A workbook whose one sheet unpacks to far more than it weighs.</summary>
    public static byte[] Bomb()
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = new StreamWriter(zip.CreateEntry("[Content_Types].xml").Open()))
            {
                types.Write("spreadsheetml.sheet.main+xml");
            }

            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 40; megabyte++)
            {
                sheet.Write(zeros);
            }
        }

        return content.ToArray();
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
