using System.Globalization;
using System.Text;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>Reads the rows of one file whose columns are settled: checks each, counts the levels not kept, packs the rest.</summary>
public sealed class RowReader
{
    private readonly FileHeader _header;
    private readonly FaultList _faults;
    private readonly Action<int, string, string> _warn;
    private readonly AreaReader _areas;
    private readonly IReadOnlyList<PlacedColumn> _filters;
    private readonly IReadOnlyList<PlacedColumn> _indicators;
    private readonly HashSet<string> _filterTexts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Period> _periods = new(StringComparer.Ordinal);
    private readonly Dictionary<(Period, Area, string), int> _seen = [];
    private readonly List<(int Row, (Period Period, Area Area, string Filters) Key)> _repeats = [];
    private readonly HashSet<string> _oddColumns = new(StringComparer.Ordinal);
    private readonly StringBuilder _packing = new();

    public RowReader(
        FileHeader header,
        ColumnPlan plan,
        AreaDirectory areas,
        FaultList faults,
        Action<int, string, string> warn
    )
    {
        _header = header;
        _faults = faults;
        _warn = warn;
        _areas = new AreaReader(areas, header, faults, warn);
        _filters = [.. plan.Columns.Where(placed => placed.Column.Kind is ColumnKind.Filter or ColumnKind.FilterGroup)];
        _indicators = [.. plan.Columns.Where(placed => placed.Column.Kind is ColumnKind.Indicator)];
    }

    /// <summary>The kept rows, in file order; meaningless once the file has faults.</summary>
    public List<DataRow> Rows { get; } = [];

    /// <summary>Rows of levels that are not kept.</summary>
    public Dictionary<GeographicLevel, int> Skipped { get; } = [];

    /// <summary>Cells of the kept rows that hold a marker in place of a number.</summary>
    public Dictionary<PublishedMarker, int> Marked { get; } = [];

    /// <summary>Rows with anything in them.</summary>
    public int Filled { get; private set; }

    /// <summary>Reads the current record.</summary>
    public void Read(CsvReader row)
    {
        if (row.Whole.IsWhiteSpace())
        {
            return;
        }

        Filled++;
        if (!RowShape.Check(row, _header, _faults))
        {
            return;
        }

        var level = ReadLevel(row);
        var period = ReadPeriod(row);
        var complete = HasEveryCell(row, _filters) & HasEveryCell(row, _indicators);
        if (level is { Kept: false })
        {
            Skipped[level] = Skipped.GetValueOrDefault(level) + 1;
            return;
        }

        var area = level is null ? null : _areas.Read(row, level);
        if (period is not null && area is not null && complete)
        {
            Keep(row, period, area);
        }
    }

    /// <summary>
    /// Settles the rows that say the same period, place and filters as an earlier one. Where the file has filters, or
    /// more than one row in fifty repeats, a filter is missing or wrong and every figure is in doubt: refused. A rare
    /// repeat in a file without filters is a slip of those rows: none of them is kept, which leaves a gap.
    /// </summary>
    public void Finish()
    {
        var slips = _filters.Count == 0 && _repeats.Count * 50 <= Filled;
        foreach (var (row, key) in _repeats)
        {
            var reason = string.Create(
                CultureInfo.InvariantCulture,
                $"The row repeats row {_seen[key]}: same period, place and filters ({key.Period.Label}, {key.Area.Name})"
            );
            if (slips)
            {
                _warn(row, "time_period", reason + "; neither row is kept.");
            }
            else
            {
                _faults.Add(row, _filters.Count > 0 ? _filters[0].Column.Name : "time_period", reason + ".");
            }
        }

        if (slips && _repeats.Count > 0)
        {
            var keys = _repeats.Select(repeat => repeat.Key).ToHashSet();
            Rows.RemoveAll(row => keys.Contains((row.Period, row.Area, row.Filters.Packed)));
        }
    }

    private void Keep(CsvReader row, Period period, Area area)
    {
        var filters = Intern(Pack(row, _filters));
        if (!_seen.TryAdd((period, area, filters), row.RowNumber))
        {
            _repeats.Add((row.RowNumber, (period, area, filters)));
        }

        if (_faults.Count == 0)
        {
            CountMarkers(row);
            var cells = Pack(row, _indicators).ToString();
            Rows.Add(
                new DataRow(
                    row.RowNumber,
                    period,
                    area,
                    new PackedCells(filters, _filters.Count),
                    new PackedCells(cells, _indicators.Count)
                )
            );
        }
    }

    private GeographicLevel? ReadLevel(CsvReader row)
    {
        var text = row[_header.IndexOf("geographic_level")].Trim();
        var level = GeographicLevel.Find(text);
        if (level is null)
        {
            var reason = text.IsEmpty
                ? "The geographic level is empty."
                : $"‘{text}’ is not a level of geography that published files use.";
            _faults.Add(row.RowNumber, "geographic_level", reason);
        }

        return level;
    }

    private Period? ReadPeriod(CsvReader row)
    {
        var timePeriod = row[_header.IndexOf("time_period")].Trim();
        var identifier = row[_header.IndexOf("time_identifier")].Trim();
        _packing.Clear().Append(timePeriod).Append('/').Append(identifier);
        var key = _packing.ToString();
        if (_periods.TryGetValue(key, out var known))
        {
            return known;
        }

        if (!Period.TryRead(timePeriod, identifier, out var period, out var column, out var fault))
        {
            _faults.Add(row.RowNumber, column, fault);
            return null;
        }

        return _periods[key] = period!;
    }

    private bool HasEveryCell(CsvReader row, IReadOnlyList<PlacedColumn> columns)
    {
        var whole = true;
        foreach (var placed in columns)
        {
            if (row[placed.Place].IsWhiteSpace())
            {
                whole = false;
                _faults.Add(
                    row.RowNumber,
                    placed.Column.Name,
                    "The cell is empty; a gap needs a marker that says why."
                );
            }
        }

        return whole;
    }

    private void CountMarkers(CsvReader row)
    {
        foreach (var placed in _indicators)
        {
            var text = row[placed.Place];
            if (PublishedCell.Parse(text).Marker is not { } marker)
            {
                continue;
            }

            Marked[marker] = Marked.GetValueOrDefault(marker) + 1;
            if (marker == PublishedMarker.Unknown && _oddColumns.Add(placed.Column.Name))
            {
                _warn(
                    row.RowNumber,
                    placed.Column.Name,
                    $"‘{text}’ is no number and no known marker; it is kept as a gap."
                );
            }
        }
    }

    private StringBuilder Pack(CsvReader row, IReadOnlyList<PlacedColumn> columns)
    {
        _packing.Clear();
        for (var i = 0; i < columns.Count; i++)
        {
            if (i > 0)
            {
                _packing.Append(PackedCells.Separator);
            }

            _packing.Append(row[columns[i].Place]);
        }

        return _packing;
    }

    private string Intern(StringBuilder packed)
    {
        var text = packed.ToString();
        if (_filterTexts.TryGetValue(text, out var known))
        {
            return known;
        }

        _filterTexts.Add(text);
        return text;
    }
}
