using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// Takes the rows of a long file apart. Places, periods and filter texts repeat in thousands of rows, so each is worked
/// out once and found again by its characters, without a string for every row.
/// </summary>
public sealed class LongRowReader
{
    private readonly PlaceFinder _finder;
    private readonly FileHeader _header;
    private readonly int[] _place;
    private readonly int[] _period;
    private readonly int[] _filters;
    private readonly int[] _cells;
    private readonly Known<FoundPlace> _places;
    private readonly Known<Period?> _periods;
    private readonly Known<string> _splits;
    private char[] _packed = new char[1024];

    public LongRowReader(FileHeader header, LongLayout layout, AreaDirectory areas)
    {
        _header = header;
        Columns = layout.Columns(header);
        _finder = new PlaceFinder(areas);
        _place = [header.IndexOf(layout.PlaceCode), header.IndexOf(layout.PlaceName), header.IndexOf(layout.PlaceType)];
        _period = [header.IndexOf(layout.Period)];
        _filters = PlacesOf(ColumnKind.Filter);
        _cells = PlacesOf(ColumnKind.Indicator, ColumnKind.Note);
        _places = new Known<FoundPlace>(FindPlace);
        _periods = new Known<Period?>(WrittenPeriod.Read);
        _splits = new Known<string>(text => text);
        Value = header.IndexOf(layout.Figures[0]);
    }

    public IReadOnlyList<PlacedColumn> Columns { get; }

    /// <summary>The place of the value among the cells of the file.</summary>
    public int Value { get; }

    /// <summary>Every combination of filter values met so far.</summary>
    public IReadOnlyCollection<string> Splits => _splits.Texts;

    /// <summary>The place of a column in each record.</summary>
    public int PlaceOf(string column) => _header.IndexOf(column);

    /// <summary>Reads the current record; what it could not make out is empty.</summary>
    public LongRow Read(CsvReader csv)
    {
        var place = _places.Of(Pack(csv, _place));
        var period = _periods.Of(Pack(csv, _period));
        var split = _splits.Of(Pack(csv, _filters));
        return new LongRow(place.Value, period.Value, split.Value, Key(place.Id, period.Id, split.Id));
    }

    /// <summary>The texts of the figures and notes of the current record, packed.</summary>
    public PackedCells Cells(CsvReader csv) => new(Pack(csv, _cells).ToString(), _cells.Length);

    /// <summary>The filter texts of a row, packed.</summary>
    public PackedCells Filters(LongRow row) => new(row.Split, _filters.Length);

    private FoundPlace FindPlace(string packed)
    {
        var parts = packed.Split(PackedCells.Separator);
        return _finder.Find(parts[0].Trim(), parts[1].Trim(), parts[2].Trim());
    }

    /// <summary>Places and periods of one file are a few thousand at most, combinations of filters a few millions.</summary>
    private static long Key(int place, int period, int split) =>
        ((long)split << 32) | ((long)place << 14) | (long)period;

    private int[] PlacesOf(params ColumnKind[] kinds) =>
        [.. Columns.Where(placed => kinds.Contains(placed.Column.Kind)).Select(placed => placed.Place)];

    private ReadOnlySpan<char> Pack(CsvReader csv, int[] places)
    {
        var length = 0;
        for (var i = 0; i < places.Length; i++)
        {
            var cell = places[i] < 0 ? [] : csv[places[i]];
            if (length + cell.Length + 1 > _packed.Length)
            {
                Array.Resize(ref _packed, (length + cell.Length + 1) * 2);
            }

            if (i > 0)
            {
                _packed[length++] = PackedCells.Separator;
            }

            cell.CopyTo(_packed.AsSpan(length));
            length += cell.Length;
        }

        return _packed.AsSpan(0, length);
    }

    /// <summary>What texts stand for, each with a number of its own.</summary>
    private sealed class Known<TValue>
    {
        private readonly Dictionary<string, (TValue Value, int Id)> _known = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (TValue Value, int Id)>.AlternateLookup<ReadOnlySpan<char>> _spans;
        private readonly Func<string, TValue> _make;

        public Known(Func<string, TValue> make)
        {
            _make = make;
            _spans = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public IReadOnlyCollection<string> Texts => _known.Keys;

        public (TValue Value, int Id) Of(ReadOnlySpan<char> text)
        {
            if (_spans.TryGetValue(text, out var found))
            {
                return found;
            }

            var written = text.ToString();
            return _known[written] = (_make(written), _known.Count);
        }
    }
}

/// <summary>A row of a long file, taken apart.</summary>
/// <param name="Place">Its place, or why there is none.</param>
/// <param name="Period">Its period; nothing where the text names none.</param>
/// <param name="Split">Its filter texts, packed.</param>
/// <param name="Key">What tells it from every other row: place, period and filters.</param>
public readonly record struct LongRow(FoundPlace Place, Period? Period, string Split, long Key);
