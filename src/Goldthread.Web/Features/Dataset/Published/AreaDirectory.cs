using System.Globalization;

namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// The reference geography: every country, region and local authority that published figures name, those that ended
/// among them. An authority is found by its pair of codes; the name is no key, because publishers spell it many ways.
/// </summary>
public sealed class AreaDirectory
{
    private static readonly DateOnly LastWithoutOnsCodes = new(2009, 3, 31);

    private readonly Dictionary<string, Area> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Area>.AlternateLookup<ReadOnlySpan<char>> _spans;
    private readonly ILookup<string, Area> _byLaCode;
    private readonly ILookup<string, Area> _byOnsCode;
    private readonly ILookup<string, Area> _predecessors;
    private Dictionary<string, Area>? _named;

    public AreaDirectory(IEnumerable<Area> areas)
    {
        All = [.. areas];
        foreach (var area in All)
        {
            _byKey.Add(area.Key, area);
        }

        _spans = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        _byLaCode = All.Where(area => area.LaCode.Length > 0).ToLookup(area => area.LaCode, StringComparer.Ordinal);
        _byOnsCode = All.ToLookup(area => area.OnsCode, StringComparer.Ordinal);
        _predecessors = All.SelectMany(area => area.Successors, (area, heir) => (area, heir))
            .ToLookup(pair => pair.heir, pair => pair.area, StringComparer.Ordinal);
    }

    /// <summary>Every area, as shipped.</summary>
    public IReadOnlyList<Area> All { get; }

    /// <summary>The directory that ships with the program.</summary>
    public static AreaDirectory LoadShipped()
    {
        using var text = ReferenceTable.Open("Dataset.Reference.areas.csv");
        return new AreaDirectory(ReferenceTable.Read(text).Rows.Select(ReadArea));
    }

    /// <summary>The area a stored <see cref="Area.Key"/> stands for, or null.</summary>
    public Area? Find(ReadOnlySpan<char> key) => _spans.TryGetValue(key, out var area) ? area : null;

    /// <summary>The country or region with this code; null where there is none at that level.</summary>
    public Area? FindCode(GeographicLevel level, ReadOnlySpan<char> code)
    {
        var area = code is "z" ? Find($"{level}/z") : Find(code);
        return area?.Level == level ? area : null;
    }

    /// <summary>
    /// The authority with this pair of codes, present or former; null where the pair does not exist. Tables that reach
    /// back before April 2009 give the authorities abolished then a mark in place of an ONS code.
    /// </summary>
    public Area? FindPair(ReadOnlySpan<char> laCode, ReadOnlySpan<char> onsCode)
    {
        if (laCode.Length + onsCode.Length > 60)
        {
            return null;
        }

        Span<char> key = stackalloc char[laCode.Length + onsCode.Length + 1];
        laCode.CopyTo(key);
        key[laCode.Length] = '/';
        onsCode.CopyTo(key[(laCode.Length + 1)..]);
        if (_spans.TryGetValue(key, out var area))
        {
            return area;
        }

        return onsCode is "." or "x" or "z" or ":"
            ? _byLaCode[laCode.ToString()].FirstOrDefault(former => former.To <= LastWithoutOnsCodes)
            : null;
    }

    /// <summary>The authorities that ever had an old code: for saying what a wrong pair might have meant.</summary>
    public IEnumerable<Area> WithLaCode(string laCode) => _byLaCode[laCode];

    /// <summary>The areas that ever had an ONS code.</summary>
    public IEnumerable<Area> WithOnsCode(string onsCode) => _byOnsCode[onsCode];

    /// <summary>The authority of today that is called so, or else one that has ended; nothing where none is.</summary>
    public Area? FindNamed(string name)
    {
        _named ??= All.Where(area => area.Level == GeographicLevel.LocalAuthority)
            .SelectMany(area => area.OtherNames.Append(area.Name), (area, known) => (area, Name: Letters(known)))
            .GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => (group.FirstOrDefault(pair => pair.area.To is null).area ?? group.First().area),
                StringComparer.Ordinal
            );
        return _named.GetValueOrDefault(Letters(name));
    }

    /// <summary>Codes this area’s ground was published under before.</summary>
    public IEnumerable<Area> FormerOf(Area area) => _predecessors[area.OnsCode];

    /// <summary>
    /// The area whose series this one’s figures belong to: where an authority only changed its ONS code and kept its
    /// old one (Gateshead, Somerset), the latest of them; an authority that was merged or split stands alone.
    /// </summary>
    public Area SeriesOf(Area area)
    {
        var current = area;
        while (current.Successors.Count == 1 && current.LaCode.Length > 0)
        {
            var heir = _byOnsCode[current.Successors[0]].FirstOrDefault(next => next.LaCode == current.LaCode);
            if (heir is null)
            {
                break;
            }

            current = heir;
        }

        return current;
    }

    /// <summary>Every key under which the series of these areas were ever published.</summary>
    public IReadOnlyList<string> KeysOf(IEnumerable<Area> areas)
    {
        var series = areas.Select(area => area.Key).ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(area => series.Contains(SeriesOf(area).Key)).Select(area => area.Key)];
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetter)).ToUpperInvariant();

    private static Area ReadArea(ReferenceRow row) =>
        new(
            GeographicLevel.Find(row["level"]) ?? throw new InvalidOperationException($"Unknown level {row["level"]}."),
            row["ons_code"],
            row["la_code"],
            row["name"],
            Listed(row["other_names"]),
            Day(row["from"]),
            Day(row["to"]),
            row["region"],
            row["sub_region"],
            Listed(row["successors"])
        );

    private static string[] Listed(string text) =>
        text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
