using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>What the values of one column look like, counted over a whole file.</summary>
public sealed class ColumnSurvey
{
    /// <summary>Past this many different values a column of words is text, not a filter.</summary>
    public const int MostValues = 1_000;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _spans;

    public ColumnSurvey() => _spans = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Rows { get; private set; }

    public int Numbers { get; private set; }

    public int Markers { get; private set; }

    public int Words { get; private set; }

    /// <summary>Whether every number is a whole one from 0 to 199: an age, a week, a year group.</summary>
    public bool OnlySmallWholeNumbers { get; private set; } = true;

    /// <summary>Different texts, counted up to one more than <see cref="MostValues"/>.</summary>
    public int Different => _texts.Count;

    /// <summary>The first few different texts, for showing to a person.</summary>
    public IReadOnlyList<string> Examples => [.. _texts.Take(4)];

    public void Add(ReadOnlySpan<char> text)
    {
        Rows++;
        if (_texts.Count <= MostValues)
        {
            _spans.Add(text);
        }

        if (text.IsWhiteSpace())
        {
            return;
        }

        var cell = PublishedCell.Parse(text);
        if (cell.Number is { } number)
        {
            Numbers++;
            OnlySmallWholeNumbers &= number is >= 0 and < 200 && Math.Floor(number) == number;
        }
        else if (cell.Marker == PublishedMarker.Unknown)
        {
            Words++;
        }
        else
        {
            Markers++;
        }
    }
}
