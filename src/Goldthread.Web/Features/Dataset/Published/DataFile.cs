namespace Goldthread.Features.Dataset.Published;

/// <summary>A published file that was read and kept: its columns, and its rows of the levels that are kept.</summary>
public sealed class DataFile
{
    public DataFile(string name, string sha256, IReadOnlyList<DataColumn> columns, IReadOnlyList<DataRow> rows)
    {
        Name = name;
        Sha256 = sha256;
        Columns = columns;
        Rows = rows;
        Filters = [.. columns.Where(column => column.Kind is ColumnKind.Filter or ColumnKind.FilterGroup)];
        Indicators = [.. columns.Where(column => column.Kind is ColumnKind.Indicator)];
        Months = MonthColumns.Find(Indicators);
    }

    /// <summary>The file’s name, without its folder.</summary>
    public string Name { get; }

    /// <summary>SHA-256 of the file’s bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    public IReadOnlyList<DataColumn> Columns { get; }

    public IReadOnlyList<DataRow> Rows { get; }

    /// <summary>The filter and filter group columns, in file order.</summary>
    public IReadOnlyList<DataColumn> Filters { get; }

    /// <summary>The indicator columns, in file order.</summary>
    public IReadOnlyList<DataColumn> Indicators { get; }

    /// <summary>Where twelve indicator columns are the months of a year.</summary>
    public MonthColumns? Months { get; }

    /// <summary>The place of an indicator among the cells of each row, or −1.</summary>
    public int IndexOfIndicator(string name) => IndexOf(Indicators, name);

    /// <summary>The place of a filter among the filter texts of each row, or −1.</summary>
    public int IndexOfFilter(string name) => IndexOf(Filters, name);

    /// <summary>
    /// The same file, its columns known as a later release of the table knows those of the same name: what was learnt
    /// about a column holds for its past.
    /// </summary>
    public DataFile AsKnownBy(DataFile later)
    {
        var known = later
            .Columns.DistinctBy(column => column.Name, StringComparer.Ordinal)
            .ToDictionary(column => column.Name, column => column.KnownAs, StringComparer.Ordinal);
        return new DataFile(
            Name,
            Sha256,
            [
                .. Columns.Select(column =>
                    column with
                    {
                        KnownAs = known.GetValueOrDefault(column.Name, column.KnownAs),
                    }
                ),
            ],
            Rows
        );
    }

    /// <summary>The same file with one column described anew.</summary>
    public DataFile With(DataColumn column) =>
        new(Name, Sha256, [.. Columns.Select(known => known.Name == column.Name ? column : known)], Rows);

    /// <summary>By the name a column is known as, whatever this release calls it.</summary>
    private static int IndexOf(IReadOnlyList<DataColumn> columns, string name)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (string.Equals(columns[i].KnownAs, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>What a column of a published file is for.</summary>
public enum ColumnKind
{
    /// <summary>Splits the rows, as `school_type`.</summary>
    Filter,

    /// <summary>Groups the values of a filter; named by the meta file.</summary>
    FilterGroup,

    /// <summary>Holds numbers and markers.</summary>
    Indicator,

    /// <summary>Read past: it only repeats another column, or a person said so.</summary>
    PassedOver,
}

/// <summary>How it is known what a column is for.</summary>
public enum ColumnSource
{
    /// <summary>The meta file says so.</summary>
    Meta,

    /// <summary>A person answered, now or at an earlier release.</summary>
    Answered,

    /// <summary>A shipped measure uses it.</summary>
    Mapped,

    /// <summary>Guessed from its name and values; waits as a question.</summary>
    Guessed,
}

/// <summary>A column of a published file, other than time and place.</summary>
/// <param name="Name">As in the header.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="Unit">`%`, `pp`, `£`, `£m`, `numberstring` or empty.</param>
/// <param name="Decimals">Decimal places to show, where known.</param>
/// <param name="Grouping">The indicator’s group, or the column that groups a filter’s values; empty for none.</param>
/// <param name="Source">How this is known.</param>
public sealed record DataColumn(
    string Name,
    ColumnKind Kind,
    string Label,
    string Unit,
    int? Decimals,
    string Grouping,
    ColumnSource Source
)
{
    /// <summary>The name it had when the table was first read, through every rename that a person confirmed.</summary>
    public string KnownAs { get; init; } = Name;
}

/// <summary>A kept row of a published file.</summary>
/// <param name="Number">Its number in the file as a spreadsheet shows it; the header is 1.</param>
/// <param name="Period">When.</param>
/// <param name="Area">Where; the level is the area’s.</param>
/// <param name="Filters">The published texts of the filter and filter group columns, in the order of
/// <see cref="DataFile.Filters"/>.</param>
/// <param name="Cells">The published texts of the indicator columns, in the order of
/// <see cref="DataFile.Indicators"/>.</param>
public sealed record DataRow(int Number, Period Period, Area Area, PackedCells Filters, PackedCells Cells);
