namespace Goldthread.Features.Dataset.Published;

/// <summary>What a later release of a table says differently from an earlier one.</summary>
public sealed class ReleaseComparison
{
    private ReleaseComparison() { }

    /// <summary>Cells stated differently, in the order of the later file.</summary>
    public required IReadOnlyList<Restatement> Restatements { get; init; }

    /// <summary>Rows that only the later release has.</summary>
    public required IReadOnlyList<DataRow> Added { get; init; }

    /// <summary>Rows that only the earlier release has.</summary>
    public required IReadOnlyList<DataRow> Removed { get; init; }

    /// <summary>Columns that only the later release has, after renames.</summary>
    public required IReadOnlyList<string> NewColumns { get; init; }

    /// <summary>Columns that only the earlier release has, after renames.</summary>
    public required IReadOnlyList<string> LostColumns { get; init; }

    /// <summary>Renamed columns: the new name and the old.</summary>
    public required IReadOnlyList<(string New, string Old)> Renamed { get; init; }

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty =>
        Restatements.Count + Added.Count + Removed.Count + NewColumns.Count + LostColumns.Count + Renamed.Count == 0;

    /// <summary>How many cells differ in one way.</summary>
    public int CountOf(RestatementKind kind) => Restatements.Count(restatement => restatement.Kind == kind);

    /// <summary>
    /// Compares two releases of a table. Rows are matched by period, place (through changes of ONS code) and the filters
    /// both have; numbers are compared as numbers, so that 21 and 21.0 agree. Columns are matched by what they are known
    /// as, so that one whose rename was confirmed is compared under both names.
    /// </summary>
    /// <param name="older">The earlier release.</param>
    /// <param name="newer">The later release.</param>
    /// <param name="areas">Joins places whose ONS code changed.</param>
    public static ReleaseComparison Between(DataFile older, DataFile newer, AreaDirectory areas)
    {
        older = older.AsKnownBy(newer);
        var filters = Match(older.Filters, newer.Filters);
        var indicators = Match(older.Indicators, newer.Indicators);
        var before = new Dictionary<string, DataRow>(StringComparer.Ordinal);
        foreach (var row in older.Rows)
        {
            before.TryAdd(KeyOf(row, areas, filters.Select(pair => pair.Old)), row);
        }

        var restatements = new List<Restatement>();
        var added = new List<DataRow>();
        foreach (var row in newer.Rows)
        {
            if (before.Remove(KeyOf(row, areas, filters.Select(pair => pair.New)), out var old))
            {
                Compare(old, row, indicators, newer, restatements);
            }
            else
            {
                added.Add(row);
            }
        }

        var oldNames = NamesOf(older);
        var newNames = NamesOf(newer);
        return new ReleaseComparison
        {
            Restatements = restatements,
            Added = added,
            Removed = [.. before.Values],
            NewColumns = [.. newNames.Where(pair => !oldNames.ContainsKey(pair.Key)).Select(pair => pair.Value)],
            LostColumns = [.. oldNames.Where(pair => !newNames.ContainsKey(pair.Key)).Select(pair => pair.Value)],
            Renamed =
            [
                .. newNames
                    .Where(pair => oldNames.GetValueOrDefault(pair.Key, pair.Value) != pair.Value)
                    .Select(pair => (pair.Value, oldNames[pair.Key])),
            ],
        };
    }

    /// <summary>From what each column is known as to what the file calls it.</summary>
    private static Dictionary<string, string> NamesOf(DataFile file) =>
        file
            .Filters.Concat(file.Indicators)
            .DistinctBy(column => column.KnownAs, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(column => column.KnownAs, column => column.Name, StringComparer.OrdinalIgnoreCase);

    private static List<(int Old, int New)> Match(IReadOnlyList<DataColumn> older, IReadOnlyList<DataColumn> newer)
    {
        var places = older
            .Select((column, place) => (column.KnownAs, place))
            .DistinctBy(pair => pair.KnownAs, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pair => pair.KnownAs, pair => pair.place, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. newer
                .Select((column, place) => (Old: places.GetValueOrDefault(column.KnownAs, -1), New: place))
                .Where(pair => pair.Old >= 0),
        ];
    }

    private static string KeyOf(DataRow row, AreaDirectory areas, IEnumerable<int> filters) =>
        string.Join(
            PackedCells.Separator,
            filters
                .Select(filter => row.Filters[filter].ToString())
                .Prepend(areas.SeriesOf(row.Area).Key)
                .Prepend(row.Period.Identifier.Label)
                .Prepend(row.Period.Text)
        );

    private static void Compare(
        DataRow old,
        DataRow row,
        List<(int Old, int New)> indicators,
        DataFile newer,
        List<Restatement> restatements
    )
    {
        var oldCells = old.Cells.ToArray();
        var newCells = row.Cells.ToArray();
        foreach (var (oldPlace, newPlace) in indicators)
        {
            var (was, now) = (oldCells[oldPlace], newCells[newPlace]);
            if (!string.Equals(was, now, StringComparison.Ordinal) && KindOf(was, now) is { } kind)
            {
                restatements.Add(new Restatement(was, now, newer.Indicators[newPlace].Name, kind, row));
            }
        }
    }

    private static RestatementKind? KindOf(string was, string now)
    {
        var (before, after) = (PublishedCell.Parse(was), PublishedCell.Parse(now));
        return (before.Number, after.Number) switch
        {
            ({ } b, { } a) => b.Equals(a) ? null : RestatementKind.Changed,
            ({ }, null) => RestatementKind.Withdrawn,
            (null, { }) => RestatementKind.Supplied,
            _ => RestatementKind.MarkerChanged,
        };
    }
}

/// <summary>How a published cell differs between two releases.</summary>
public enum RestatementKind
{
    /// <summary>Another number.</summary>
    Changed,

    /// <summary>A number became a marker.</summary>
    Withdrawn,

    /// <summary>A marker became a number.</summary>
    Supplied,

    /// <summary>One marker became another.</summary>
    MarkerChanged,
}

/// <summary>A cell that a later release states differently.</summary>
/// <param name="Old">The text of the earlier release.</param>
/// <param name="New">The text of the later one.</param>
/// <param name="Column">The column’s name in the later release.</param>
/// <param name="Kind">What sort of difference.</param>
/// <param name="Row">The later release’s row: period, place and filters.</param>
public sealed record Restatement(string Old, string New, string Column, RestatementKind Kind, DataRow Row);
