using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// Tells whether a column that the meta file does not list only repeats one it does: each value of one declared filter,
/// or of the period, always goes with the same value of the column (`week` beside `date`). Such a column may be passed
/// over; any other would be lost silently.
/// </summary>
public sealed class RepeatedColumns
{
    private readonly List<Pair> _pairs;
    private readonly int _period;
    private readonly int _identifier;
    private int _rows;

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
        foreach (var pair in _pairs.Where(pair => pair.Holds))
        {
            var key = pair.Filter >= 0 ? row[pair.Filter].ToString() : $"{row[_period]}/{row[_identifier]}";
            var value = row[pair.Place];
            if (!pair.Seen.TryGetValue(key, out var before))
            {
                pair.Seen[key] = value.ToString();
            }
            else if (!value.SequenceEqual(before))
            {
                pair.Holds = false;
                pair.Seen.Clear();
            }
        }
    }

    /// <summary>
    /// The declared column that one merely repeats, or null. Where no value of the declared column came twice there is
    /// no evidence, and the answer is null.
    /// </summary>
    public string? WhatRepeats(string column) =>
        _pairs.Find(pair => pair.Column == column && pair.Holds && pair.Seen.Count < _rows)?.Declared;

    private sealed class Pair(string column, string declared, int place, int filter)
    {
        public string Column => column;
        public string Declared => declared;
        public int Place => place;
        public int Filter => filter;
        public bool Holds { get; set; } = true;
        public Dictionary<string, string> Seen { get; } = new(StringComparer.Ordinal);
    }
}
