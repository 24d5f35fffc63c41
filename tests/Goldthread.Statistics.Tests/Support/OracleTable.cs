using System.Globalization;
using System.Text;

namespace Goldthread.Statistics.Tests.Support;

/// <summary>A reference file: rows of named text cells, with readers for what a cell means.</summary>
public sealed class OracleTable
{
    private OracleTable(IReadOnlyList<OracleRow> rows) => Rows = rows;

    public IReadOnlyList<OracleRow> Rows { get; }

    /// <summary>A file of the Oracles folder beside the tests.</summary>
    public static OracleTable Named(string name) =>
        At(Path.Combine(AppContext.BaseDirectory, "Oracles", name + ".csv"));

    public static OracleTable At(string path)
    {
        var lines = Split(File.ReadAllText(path, Encoding.UTF8));
        var columns = lines[0];
        return new([
            .. lines
                .Skip(1)
                .Select(cells => new OracleRow(columns.Zip(cells).ToDictionary(c => c.First, c => c.Second))),
        ]);
    }

    public OracleRow Find(string column, string value) => Rows.Single(row => row[column] == value);

    public ILookup<string, OracleRow> By(string column) => Rows.ToLookup(row => row[column]);

    private static List<List<string>> Split(string text)
    {
        var lines = new List<List<string>>();
        var line = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var letter in text)
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || letter is not (',' or '\n'))
            {
                cell.Append(letter);
            }
            else
            {
                line.Add(cell.ToString());
                cell.Clear();
                if (letter == '\n')
                {
                    lines.Add(line);
                    line = [];
                }
            }
        }

        return lines;
    }
}

public sealed class OracleRow(IReadOnlyDictionary<string, string> cells)
{
    public string this[string column] => cells[column];

    public bool IsOk => cells["status"] == "ok";

    public double? Number(string column) =>
        cells[column] is "" ? null
        : cells[column] is "Inf" ? double.PositiveInfinity
        : double.Parse(cells[column], CultureInfo.InvariantCulture);

    public int? Whole(string column) =>
        cells[column] is "" ? null : int.Parse(cells[column], CultureInfo.InvariantCulture);

    public DateOnly Date(string column) =>
        DateOnly.ParseExact(cells[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public bool? Truth(string column) =>
        cells[column] switch
        {
            "" => null,
            "TRUE" => true,
            "FALSE" => false,
            var other => throw new FormatException(other),
        };
}
