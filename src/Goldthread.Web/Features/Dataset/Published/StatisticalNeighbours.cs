using System.Globalization;

namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// The statistical neighbours of each authority by one model. The model’s name and date travel with every list, because
/// lists of different models share few members.
/// </summary>
public sealed class StatisticalNeighbours
{
    private readonly ILookup<string, StatisticalNeighbour> _byAuthority;

    private StatisticalNeighbours(string model, string date, ILookup<string, StatisticalNeighbour> byAuthority)
    {
        Model = model;
        Date = date;
        _byAuthority = byAuthority;
    }

    /// <summary>The model’s name.</summary>
    public string Model { get; }

    /// <summary>The model’s date, as published.</summary>
    public string Date { get; }

    /// <summary>The old codes of the authorities the model covers.</summary>
    public IEnumerable<string> Authorities => _byAuthority.Select(group => group.Key);

    /// <summary>The model that ships with the program.</summary>
    public static StatisticalNeighbours LoadShipped()
    {
        using var text = ReferenceTable.Open("Dataset.Reference.neighbours.csv");
        var (notes, rows) = ReferenceTable.Read(text);
        return new StatisticalNeighbours(
            notes["Model"],
            notes["Date"],
            rows.ToLookup(
                row => row["la_code"],
                row => new StatisticalNeighbour(
                    row["neighbour_la_code"],
                    int.Parse(row["rank"], CultureInfo.InvariantCulture),
                    row["closeness"]
                ),
                StringComparer.Ordinal
            )
        );
    }

    /// <summary>A model that was read from a published list.</summary>
    public static StatisticalNeighbours Of(
        string model,
        string date,
        IEnumerable<(string LaCode, StatisticalNeighbour Neighbour)> lists
    ) => new(model, date, lists.ToLookup(pair => pair.LaCode, pair => pair.Neighbour, StringComparer.Ordinal));

    /// <summary>The same lists under another name.</summary>
    public StatisticalNeighbours Called(string model, string date) => new(model, date, _byAuthority);

    /// <summary>The year in its date, or nothing.</summary>
    public int? Year =>
        int.TryParse(
            Date[Math.Max(0, Date.Length - 4)..],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var year
        )
            ? year
            : null;

    /// <summary>Whether nine in ten of the authorities have the same neighbours in another model.</summary>
    public bool Agrees(StatisticalNeighbours other)
    {
        var same = _byAuthority.Count(group =>
            group
                .Select(one => one.LaCode)
                .ToHashSet(StringComparer.Ordinal)
                .SetEquals(other.Of(group.Key).Select(one => one.LaCode))
        );
        return _byAuthority.Count > 0 && same * 10 >= _byAuthority.Count * 9;
    }

    /// <summary>The neighbours of an authority, nearest first; none for one the model does not cover.</summary>
    public IReadOnlyList<StatisticalNeighbour> Of(string laCode) =>
        [.. _byAuthority[laCode].OrderBy(neighbour => neighbour.Rank)];
}

/// <summary>One of the ten authorities most like another, by a published model.</summary>
/// <param name="LaCode">The neighbour’s old three-digit code.</param>
/// <param name="Rank">1 for the nearest, to 10.</param>
/// <param name="Closeness">The model’s word, as `Very close`.</param>
public sealed record StatisticalNeighbour(string LaCode, int Rank, string Closeness)
{
    /// <summary>The row of the list it was read from; nought for the lists that ship.</summary>
    public int Row { get; init; }
}
