using System.Collections;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// The reading of a long file. It is gone through once to check every row, and its rows are read from it again whenever
/// they are wanted, so that a file of any length takes little memory.
/// </summary>
public sealed class LongReading(
    InputFile file,
    LongLayout layout,
    AreaDirectory areas,
    FaultList faults,
    Action<int, string, string> warn
)
{
    private const int MostPeriodsNamed = 3;

    private readonly Dictionary<long, (int Row, int Value)> _seen = [];
    private readonly HashSet<int> _leftOut = [];
    private readonly Dictionary<string, int> _skipped = new(StringComparer.Ordinal);
    private readonly Dictionary<PublishedMarker, int> _marked = [];
    private readonly HashSet<string> _renamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _noPeriods = new(StringComparer.Ordinal);
    private Period? _first;
    private Period? _last;
    private int _kept;

    public IReadOnlyList<SkippedRows> Skipped =>
        [.. _skipped.Select(pair => new SkippedRows(file.Name, pair.Key, pair.Value))];

    public IReadOnlyList<MarkedCells> Marked =>
        [
            .. _marked
                .OrderByDescending(pair => pair.Value)
                .Select(pair => new MarkedCells(file.Name, pair.Key, pair.Value)),
        ];

    /// <summary>Checks every row.</summary>
    /// <returns>The file as kept, or nothing where it has faults.</returns>
    public DataFile? Run(string hash, CancellationToken cancel)
    {
        using var text = FileBytes.OpenText(file);
        var csv = new CsvReader(text);
        if (FileHeader.ReadAsIs(csv, faults) is not { } header)
        {
            return null;
        }

        var rows = new LongRowReader(header, layout, areas);
        var figures = rows.Columns.Where(placed => placed.Column.Kind == ColumnKind.Indicator).ToList();
        var filled = false;
        while (csv.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (csv.Whole.IsWhiteSpace())
            {
                continue;
            }

            filled = true;
            if (RowShape.Check(csv, header, faults) && Check(csv, rows))
            {
                CountMarkers(csv, figures);
            }
        }

        if (!filled)
        {
            faults.Add(1, "-", "The file has a header and no rows.");
        }

        SayWhatHasNoPeriod();
        return faults.Count > 0 ? null : Result(hash, rows);
    }

    private DataFile Result(string hash, LongRowReader rows) =>
        new(file.Name, hash, [.. rows.Columns.Select(placed => placed.Column)], new StreamedRows(_kept, () => Stream()))
        {
            Kind = layout.Kind,
            Subject = Subject(rows),
            Span = _first is null ? null : (_first, _last!),
            Splits = rows.Splits,
        };

    private string Subject(LongRowReader rows)
    {
        var at = Array.IndexOf(layout.Filters, layout.Subject);
        if (at < 0)
        {
            return layout.Kind.ToString();
        }

        var filters = rows.Columns.Where(placed => placed.Column.Kind == ColumnKind.Filter).ToList();
        var place = filters.FindIndex(placed => placed.Column.Name == layout.Subject);
        var subjects = rows
            .Splits.Select(split => split.Split(PackedCells.Separator)[place])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var whole = $"{layout.Subject}: {string.Join(", ", subjects)}";
        return whole.Length > 300 ? whole[..300] : whole;
    }

    private bool Check(CsvReader csv, LongRowReader rows)
    {
        var row = rows.Read(csv);
        if (row.Place.Fault is { } fault)
        {
            faults.Add(csv.RowNumber, layout.PlaceCode, fault);
            return false;
        }

        if (row.Place.Skip is { } which)
        {
            return LeaveOut(csv, which);
        }

        if (row.Period is null)
        {
            _noPeriods.Add(csv[rows.PlaceOf(layout.Period)].Trim().ToString());
            return LeaveOut(csv, "that name no period");
        }

        var value = string.GetHashCode(csv[rows.Value], StringComparison.Ordinal);
        if (!_seen.TryAdd(row.Key, (csv.RowNumber, value)))
        {
            return Repeats(csv, row, value);
        }

        WarnOfName(csv.RowNumber, row.Place);
        _first = _first is null || row.Period < _first ? row.Period : _first;
        _last = _last is null || row.Period > _last ? row.Period : _last;
        _kept++;
        return true;
    }

    /// <summary>A place may be listed under several parents: the same figure again is passed over, another is a fault.</summary>
    private bool Repeats(CsvReader csv, LongRow row, int value)
    {
        var (first, before) = _seen[row.Key];
        if (before == value)
        {
            return LeaveOut(csv, "that repeat an earlier row");
        }

        faults.Add(
            csv.RowNumber,
            layout.Figures[0],
            FormattableString.Invariant(
                $"The row gives another figure than row {first} for the same period, place and filters ({row.Period!.Label}, {row.Place.Area!.Name})."
            )
        );
        return false;
    }

    private bool LeaveOut(CsvReader csv, string which)
    {
        _leftOut.Add(csv.RowNumber);
        _skipped[which] = _skipped.GetValueOrDefault(which) + 1;
        return false;
    }

    private void WarnOfName(int row, FoundPlace place)
    {
        if (place.OtherName is { } name && _renamed.Add($"{place.Area!.Key} {name}"))
        {
            warn(
                row,
                layout.PlaceName,
                $"‘{name}’ is called {place.Area.Name} in the reference list; the code decides."
            );
        }
    }

    private void SayWhatHasNoPeriod()
    {
        if (_noPeriods.Count > 0)
        {
            var named = string.Join(", ", _noPeriods.Take(MostPeriodsNamed).Select(text => $"‘{text}’"));
            warn(1, layout.Period, $"Rows whose period reads {named} are not kept, because it names no period.");
        }
    }

    private void CountMarkers(CsvReader csv, List<PlacedColumn> figures)
    {
        foreach (var placed in figures)
        {
            if (PublishedCell.Parse(csv[placed.Place]).Marker is { } marker)
            {
                _marked[marker] = _marked.GetValueOrDefault(marker) + 1;
            }
        }
    }

    private IEnumerable<DataRow> Stream()
    {
        using var text = FileBytes.OpenText(file);
        var csv = new CsvReader(text);
        var header = FileHeader.ReadAsIs(csv, faults)!;
        var rows = new LongRowReader(header, layout, areas);
        while (csv.Read())
        {
            if (!csv.Whole.IsWhiteSpace() && !_leftOut.Contains(csv.RowNumber))
            {
                var row = rows.Read(csv);
                yield return new DataRow(
                    csv.RowNumber,
                    row.Period!,
                    row.Place.Area!,
                    rows.Filters(row),
                    rows.Cells(csv)
                );
            }
        }
    }

    /// <summary>Rows that are read from the file whenever they are gone through.</summary>
    private sealed class StreamedRows(int count, Func<IEnumerable<DataRow>> rows) : IReadOnlyCollection<DataRow>
    {
        public int Count => count;

        public IEnumerator<DataRow> GetEnumerator() => rows().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
