using System.Globalization;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// Reads `.meta.csv`: eight known columns, of which files of 2017 to 2019 lack `indicator_dp`, and optional ones that
/// are not needed here. Rows padded with `NA` or nothing are passed over.
/// </summary>
public static class MetaFile
{
    private static readonly string[] Needed =
    [
        "col_name",
        "col_type",
        "label",
        "indicator_grouping",
        "indicator_unit",
        "filter_hint",
        "filter_grouping_column",
    ];

    /// <summary>The rows of a meta file; faults go to <paramref name="faults"/>.</summary>
    public static IReadOnlyList<MetaRow> Read(InputFile meta, FaultList faults)
    {
        if (FileBytes.WhyNotReadable(meta) is { } reason)
        {
            faults.Add(1, "-", reason);
            return [];
        }

        using var text = FileBytes.OpenText(meta);
        var csv = new CsvReader(text);
        var header = FileHeader.Read(csv, faults);
        if (header is null)
        {
            return [];
        }

        foreach (var missing in Needed.Where(column => header.IndexOf(column) < 0))
        {
            faults.Add(1, missing, $"The meta file has no column called {missing}.");
        }

        return faults.Count > 0 ? [] : ReadRows(csv, header, faults);
    }

    private static List<MetaRow> ReadRows(CsvReader csv, FileHeader header, FaultList faults)
    {
        var rows = new List<MetaRow>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            if (IsPadding(csv) || !RowShape.Check(csv, header, faults))
            {
                continue;
            }

            var row = ReadRow(csv, header, faults);
            if (row is null)
            {
                continue;
            }

            if (!names.Add(row.Column.Name))
            {
                faults.Add(csv.RowNumber, "col_name", $"The meta file lists {row.Column.Name} twice.");
            }

            rows.Add(row);
        }

        if (rows.Count == 0 && faults.Count == 0)
        {
            faults.Add(1, "col_name", "The meta file lists no column.");
        }

        return rows;
    }

    private static MetaRow? ReadRow(CsvReader csv, FileHeader header, FaultList faults)
    {
        var name = Cell(csv, header, "col_name");
        var type = Cell(csv, header, "col_type");
        if (name.Length == 0)
        {
            faults.Add(csv.RowNumber, "col_name", "The row names no column.");
            return null;
        }

        if (name.Contains(' ', StringComparison.Ordinal))
        {
            faults.Add(csv.RowNumber, "col_name", $"The column name ‘{name}’ holds a space.");
        }

        ColumnKind kind;
        switch (type.ToUpperInvariant())
        {
            case "FILTER":
                kind = ColumnKind.Filter;
                break;
            case "INDICATOR":
                kind = ColumnKind.Indicator;
                break;
            default:
                faults.Add(csv.RowNumber, "col_type", $"‘{type}’ is neither Filter nor Indicator.");
                return null;
        }

        var grouping = Cell(csv, header, kind == ColumnKind.Filter ? "filter_grouping_column" : "indicator_grouping");
        var label = Cell(csv, header, "label");
        if (label.Length == 0)
        {
            faults.Add(csv.RowNumber, "label", $"The column {name} has no label.");
        }

        return new MetaRow(
            csv.RowNumber,
            new DataColumn(
                name,
                kind,
                label,
                Cell(csv, header, "indicator_unit"),
                ReadDecimals(csv, header, faults),
                grouping,
                ColumnSource.Meta
            )
        );
    }

    private static int? ReadDecimals(CsvReader csv, FileHeader header, FaultList faults)
    {
        var text = Cell(csv, header, "indicator_dp");
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var places) && places <= 15)
        {
            return places;
        }

        faults.Add(csv.RowNumber, "indicator_dp", $"‘{text}’ is not a number of decimal places.");
        return null;
    }

    private static string Cell(CsvReader csv, FileHeader header, string column)
    {
        var index = header.IndexOf(column);
        var text = index < 0 ? [] : csv[index].Trim();
        return text is "NA" ? "" : text.ToString();
    }

    private static bool IsPadding(CsvReader csv)
    {
        for (var i = 0; i < csv.Count; i++)
        {
            if (!csv[i].IsWhiteSpace() && csv[i] is not "NA")
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A row of a meta file: what it says about one column.</summary>
/// <param name="Row">Its row in the meta file.</param>
/// <param name="Column">The column as the importer keeps it; a filter’s <see cref="DataColumn.Grouping"/> is the
/// column that groups its values.</param>
public sealed record MetaRow(int Row, DataColumn Column);
