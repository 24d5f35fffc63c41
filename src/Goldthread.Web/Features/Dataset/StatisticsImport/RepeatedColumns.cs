using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// Tells whether a column that the meta file does not list only repeats one it does, and so may be passed over without
/// losing anything. It does where each value of a declared filter, or of the period, always goes with the same value of
/// the column (`week` beside `Week 13`); or where within each period the two go together one to one (`day` beside
/// `date`). Any other column would be lost silently.
/// </summary>
public sealed class RepeatedColumns
{
    private readonly List<Pair> _pairs;
    private readonly int _period;
    private readonly int _identifier;
    private int _rows;

    /// <summary>Begins the count; every row is added.</summary>
    /// <param name="header">The file’s header.</param>
    /// <param name="undeclared">The columns in question.</param>
    /// <param name="declared">The declared filters.</param>
    public RepeatedColumns(FileHeader header, IEnumerable<string> undeclared, IReadOnlyList<string> declared)
    {
        _period = header.IndexOf("time_period");
        _identifier = header.IndexOf("time_identifier");
        _pairs =
        [
            .. undeclared.SelectMany(column =>
                declared
                    .Select(filter => new Pair(column, filter, header.IndexOf(column), header.IndexOf(filter)))
                    .Append(new Pair(column, "time_period", header.IndexOf(column), -1))
            ),
        ];
    }

    public void Add(CsvReader row)
    {
        _rows++;
        if (_pairs.Count == 0)
        {
            return;
        }

        var period = $"{row[_period]}/{row[_identifier]}";
        foreach (var pair in _pairs)
        {
            var value = row[pair.Place].ToString();
            if (pair.Filter < 0)
            {
                pair.Always.Add(period, value);
                continue;
            }

            var filter = row[pair.Filter].ToString();
            pair.Always.Add(filter, value);
            pair.Periods.Add(period);
            pair.WithinPeriod.Add($"{period}/{filter}", value);
            pair.BackWithinPeriod.Add($"{period}/{value}", filter);
        }
    }

    /// <summary>
    /// The declared column that one merely repeats, or null. Where nothing came twice there is no evidence, and the
    /// answer is null.
    /// </summary>
    public string? WhatRepeats(string column) =>
        _pairs.Find(pair => pair.Column == column && (GoesAlways(pair) || GoesOneToOne(pair)))?.Declared;

    private bool GoesAlways(Pair pair) => pair.Always.Holds && pair.Always.Count < _rows;

    private static bool GoesOneToOne(Pair pair) =>
        pair.WithinPeriod.Holds && pair.BackWithinPeriod.Holds && pair.WithinPeriod.Count > pair.Periods.Count;

    private sealed record Pair(string Column, string Declared, int Place, int Filter)
    {
        public Pairing Always { get; } = new();
        public Pairing WithinPeriod { get; } = new();
        public Pairing BackWithinPeriod { get; } = new();
        public HashSet<string> Periods { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>Whether every key has gone with one value so far.</summary>
    private sealed class Pairing
    {
        private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

        public bool Holds { get; private set; } = true;

        public int Count => _values.Count;

        public void Add(string key, string value)
        {
            if (Holds && !_values.TryAdd(key, value) && _values[key] != value)
            {
                Holds = false;
                _values.Clear();
            }
        }
    }
}
