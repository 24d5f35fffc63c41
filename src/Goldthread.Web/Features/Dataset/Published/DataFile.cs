namespace Goldthread.Features.Dataset.Published;

/// <summary>A published file that was read and kept: its columns, and its rows of the levels that are kept.</summary>
public sealed class DataFile
{
    public DataFile(string name, string sha256, IReadOnlyList<DataColumn> columns, IReadOnlyCollection<DataRow> rows)
    {
        Name = name;
        Sha256 = sha256;
        Columns = columns;
        Rows = rows;
        Filters = [.. columns.Where(column => column.Kind is ColumnKind.Filter or ColumnKind.FilterGroup)];
        Indicators = [.. columns.Where(column => column.Kind is ColumnKind.Indicator or ColumnKind.Note)];
        Months = MonthColumns.Find(Indicators);
    }

    /// <summary>The file’s name, without its folder.</summary>
    public string Name { get; }

    /// <summary>SHA-256 of the file’s bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    public IReadOnlyList<DataColumn> Columns { get; }

    /// <summary>The rows; of a long file they are read from it anew each time, so that none need be held.</summary>
    public IReadOnlyCollection<DataRow> Rows { get; }

    public PublicationKind Kind { get; init; }

    /// <summary>
    /// What the file is about, where its columns do not tell: two files of one subject are releases of one table. Empty
    /// where the name or the columns tell.
    /// </summary>
    public string Subject { get; init; } = "";

    /// <summary>The rows of a list, which have neither place nor period; empty for figures.</summary>
    public IReadOnlyList<ListEntry> Entries { get; init; } = [];

    /// <summary>What edition a list is, in words; empty for figures, whose periods say it.</summary>
    public string Edition { get; init; } = "";

    /// <summary>How many rows are kept.</summary>
    public int Kept => Kind.HoldsFigures ? Rows.Count : Entries.Count;

    /// <summary>The first and the last period, where there are rows.</summary>
    public (Period First, Period Last)? Span
    {
        get => field ?? (Rows.Count == 0 ? null : (Rows.Min(row => row.Period)!, Rows.Max(row => row.Period)!));
        init;
    }

    /// <summary>Every combination of filter values that a row has, packed as in the rows.</summary>
    public IReadOnlyCollection<string> Splits
    {
        get => field ??= Rows.Select(row => row.Filters.Packed).ToHashSet(StringComparer.Ordinal);
        init;
    }

    /// <summary>The filter and filter group columns, in file order.</summary>
    public IReadOnlyList<DataColumn> Filters { get; }

    /// <summary>The indicator columns and those of notes beside them, in file order: what the cells of a row hold.</summary>
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
        return With([
            .. Columns.Select(column => column with { KnownAs = known.GetValueOrDefault(column.Name, column.KnownAs) }),
        ]);
    }

    /// <summary>The same file with one column described anew.</summary>
    public DataFile With(DataColumn column) =>
        With([.. Columns.Select(known => known.Name == column.Name ? column : known)]);

    private DataFile With(IReadOnlyList<DataColumn> columns) =>
        new(Name, Sha256, columns, Rows)
        {
            Kind = Kind,
            Subject = Subject,
            Entries = Entries,
            Edition = Edition,
        };

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

    /// <summary>Holds words about the figures beside it, kept with them and never read as figures.</summary>
    Note,

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

    /// <summary>Files of this layout always have it.</summary>
    Layout,

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
