using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Goldthread.Platform.Office.Word;

/// <summary>A table of a Word file: one header row that is repeated, rows that stay whole, words for screen readers.</summary>
internal static class DocxTable
{
    /// <summary>A row of so many lines may be broken over two pages; Word cuts off what does not fit on one.</summary>
    private const int TallRow = 24;

    /// <summary>A table of so many lines is kept on one page.</summary>
    private const int SmallTable = 18;

    public static Table Of(WordTable view)
    {
        var headers = view.Columns.Select(column => column.Header).ToList();
        var widths = DocxColumns.Widths(headers, view.Rows);
        var lines = view.Rows.Select(row => DocxColumns.Lines(row, widths)).ToList();
        var isSmall = lines.Sum() <= SmallTable;
        var table = new Table(Properties(view, widths.Sum()), Grid(widths), HeaderRow(view, widths));
        for (var at = 0; at < view.Rows.Count; at++)
        {
            var isLast = at == view.Rows.Count - 1;
            table.Append(
                Row(view, view.Rows[at], widths, isWhole: lines[at] < TallRow, staysWithNext: isSmall && !isLast)
            );
        }

        return table;
    }

    /// <summary>Facts and their names as a table.</summary>
    public static WordTable TableOf(WordSummaryList list) =>
        new(
            list.Caption,
            [new WordColumn(list.TermHeading), new WordColumn(list.DescriptionHeading)],
            [.. list.Rows.Select(row => (IReadOnlyList<string>)[row.Term, row.Description])]
        )
        {
            HasRowHeaders = true,
        };

    private static TableProperties Properties(WordTable view, int width) =>
        new()
        {
            TableStyle = new TableStyle { Val = DocxStyles.Table },
            TableWidth = new TableWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa },
            TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
            TableLook = new TableLook
            {
                FirstRow = true,
                LastRow = false,
                FirstColumn = view.HasRowHeaders,
                LastColumn = false,
                NoHorizontalBand = true,
                NoVerticalBand = true,
            },
            TableCaption = new TableCaption { Val = XmlText.Line(view.Caption) },
            TableDescription = new TableDescription { Val = XmlText.Line(Description(view)) },
        };

    private static string Description(WordTable view) =>
        view.Description.Length > 0
            ? view.Description
            : string.Create(
                CultureInfo.InvariantCulture,
                $"One header row; {(view.Rows.Count == 1 ? "1 row" : $"{view.Rows.Count} rows")} below it. Columns: {string.Join(", ", view.Columns.Select(column => column.Header))}."
            );

    private static TableGrid Grid(IReadOnlyList<int> widths)
    {
        var grid = new TableGrid();
        grid.Append(widths.Select(width => new GridColumn { Width = Text(width) }));
        return grid;
    }

    private static TableRow HeaderRow(WordTable view, IReadOnlyList<int> widths)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        row.Append(
            view.Columns.Zip(
                widths,
                (column, width) =>
                    Cell(
                        width,
                        column.IsNumber ? DocxStyles.TableHeadingNumber : DocxStyles.TableHeading,
                        column.Header
                    )
            )
        );
        return row;
    }

    private static TableRow Row(
        WordTable view,
        IReadOnlyList<string> cells,
        IReadOnlyList<int> widths,
        bool isWhole,
        bool staysWithNext
    )
    {
        var row = new TableRow();
        if (isWhole)
        {
            row.Append(new TableRowProperties(new CantSplit()));
        }

        for (var at = 0; at < cells.Count; at++)
        {
            var style =
                view.HasRowHeaders && at == 0 ? DocxStyles.TableRowHeading
                : view.Columns[at].IsNumber ? DocxStyles.TableNumber
                : DocxStyles.TableText;
            var cell = Cell(widths[at], style, cells[at]);
            if (staysWithNext)
            {
                cell.GetFirstChild<Paragraph>()!.ParagraphProperties!.KeepNext = new KeepNext();
            }

            row.Append(cell);
        }

        return row;
    }

    private static TableCell Cell(int width, string style, string words) =>
        new(
            new TableCellProperties
            {
                TableCellWidth = new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa },
            },
            // A blank cell leaves a screen reader's user guessing.
            DocxText.Paragraph(style, string.IsNullOrWhiteSpace(words) ? DownloadTable.NoValue : words.Trim())
        );

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
