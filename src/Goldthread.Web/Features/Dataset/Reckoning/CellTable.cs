using System.Globalization;
using System.Text;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.Reckoning;

/// <summary>
/// A comma-separated table with a header row: UTF-8, quoted fields, dot decimals, an empty cell for a missing value.
/// Columns are found by name, so more of them, in another order, do no harm.
/// </summary>
public sealed class CellTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    private CellTable(string file) => File = file;

    /// <summary>The name by which faults call the table.</summary>
    public string File { get; }

    public IReadOnlyList<CellRow> Rows { get; private set; } = [];

    /// <summary>Reads the file of that name.</summary>
    /// <exception cref="CellFaultException">The file cannot be read, or <see cref="Read"/> refuses it.</exception>
    public static CellTable Open(string file, params IReadOnlyList<string> required)
    {
        try
        {
            using var reader = new StreamReader(file, Encoding.UTF8);
            return Read(file, reader, required);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CellFaultException(file, row: 1, column: 1, "The file does not exist.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CellFaultException(file, row: 1, column: 1, "The file cannot be read.");
        }
    }

    /// <summary>Reads a table that must have the named columns.</summary>
    /// <exception cref="CellFaultException">A column is missing or comes twice, or a quotation mark is never closed.</exception>
    public static CellTable Read(string file, TextReader reader, params IReadOnlyList<string> required)
    {
        var table = new CellTable(file);
        var csv = new CsvReader(reader);
        table.ReadHeader(table.Next(csv) ?? [], required);
        var rows = new List<CellRow>();
        while (table.Next(csv) is { } cells)
        {
            if (cells.Count > 0)
            {
                rows.Add(new(table, csv.RowNumber, cells));
            }
        }

        table.Rows = rows;
        return table;
    }

    internal int ColumnOf(string name) => columns[name];

    private IReadOnlyList<string>? Next(CsvReader csv)
    {
        if (!csv.Read())
        {
            return null;
        }

        return csv.Problem is { } problem
            ? throw new CellFaultException(File, csv.RowNumber, csv.ProblemCell + 1, problem)
            : [.. Enumerable.Range(0, csv.Count).Select(cell => csv[cell].ToString())];
    }

    private void ReadHeader(IReadOnlyList<string> names, IReadOnlyList<string> required)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (!columns.TryAdd(names[i], i))
            {
                throw new CellFaultException(File, row: 1, i + 1, $"The column {names[i]} comes twice.");
            }
        }

        foreach (var name in required)
        {
            if (!columns.ContainsKey(name))
            {
                throw new CellFaultException(File, row: 1, column: 1, $"The column {name} is missing.");
            }
        }
    }
}

/// <summary>A row of a table, with readers for what a cell means.</summary>
public sealed class CellRow(CellTable table, int row, IReadOnlyList<string> cells)
{
    /// <summary>The cell as it is written; empty where the row is too short.</summary>
    public string Text(string column)
    {
        var at = table.ColumnOf(column);
        return at < cells.Count ? cells[at] : string.Empty;
    }

    /// <summary>The number in a cell, or nothing where it is empty.</summary>
    /// <exception cref="CellFaultException">The cell is not a number.</exception>
    public double? Number(string column) =>
        Text(column) is "" ? null
        : double.TryParse(Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
        : throw Fault(column, $"The {Words(column)} must be a number.");

    /// <summary>The whole number in a cell, or nothing where it is empty.</summary>
    /// <exception cref="CellFaultException">The cell is not a whole number.</exception>
    public int? Whole(string column) =>
        Text(column) is "" ? null
        : int.TryParse(Text(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
        : throw Fault(column, $"The {Words(column)} must be a whole number.");

    /// <summary>The dates in a cell, with semicolons between them.</summary>
    /// <exception cref="CellFaultException">One is not a date.</exception>
    public IReadOnlyList<DateOnly> Dates(string column) =>
        [
            .. Text(column)
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(text =>
                    DateOnly.TryParseExact(
                        text,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var date
                    )
                        ? date
                        : throw Fault(column, $"The {Words(column)} must be written as 2027-01-31.")
                ),
        ];

    /// <summary>The one date in a cell.</summary>
    /// <exception cref="CellFaultException">There is none, or more than one.</exception>
    public DateOnly Date(string column) =>
        Dates(column) is [var date] ? date : throw Fault(column, $"The {Words(column)} must be one date.");

    /// <summary>A fault of one of this row's cells.</summary>
    public CellFaultException Fault(string column, string reason) =>
        new(table.File, row, table.ColumnOf(column) + 1, reason);

    private static string Words(string column) => column.Replace('_', ' ');
}
