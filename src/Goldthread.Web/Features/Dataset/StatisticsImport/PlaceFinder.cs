using System.Globalization;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// Finds the place that a long file means: by the number of an authority, by an ONS code, or, where a tool numbers
/// regions in a way of its own, by name.
/// </summary>
public sealed class PlaceFinder(AreaDirectory areas)
{
    private static readonly string[] KeptPrefixes = ["E92", "E12", "E13", "E06", "E08", "E09", "E10"];

    /// <param name="code">Three digits of an authority, a number of the tool’s own, or nine characters of an ONS code.</param>
    /// <param name="name">The name as published.</param>
    /// <param name="type">What the file says the place is, or nothing.</param>
    public FoundPlace Find(string code, string name, string type) =>
        code.Length == 9 ? FindOnsCode(code, name, type)
        : int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? FindNumber(code, name)
        : FoundPlace.Unknown($"‘{code}’ is not the code of a place.");

    private static FoundPlace Named(Area area, string name) =>
        new(area, null, null) { OtherName = area.IsCalled(name) ? null : name };

    private FoundPlace FindOnsCode(string code, string name, string type)
    {
        var known = areas.WithOnsCode(code).ToList();
        if (known.Count > 0)
        {
            return Named(known.Find(area => area.IsCalled(name)) ?? known[^1], name);
        }

        return
            KeptPrefixes.Contains(code[..3], StringComparer.Ordinal)
            && !type.Contains("istrict", StringComparison.Ordinal)
            ? FoundPlace.Unknown($"‘{code}’ ({name}) is not the code of a place that is known here.")
            : FoundPlace.NotKept(
                type.Length > 0 ? $"of places called {type}" : $"of places whose codes begin with {code[..3]}"
            );
    }

    private FoundPlace FindNumber(string number, string name)
    {
        var known = areas
            .WithLaCode(number)
            .Select(areas.SeriesOf)
            .DistinctBy(area => area.Key, StringComparer.Ordinal)
            .ToList();
        if (known.Count > 0)
        {
            return Named(known.Find(area => area.IsCalled(name)) ?? known[^1], name);
        }

        var wider = areas.All.FirstOrDefault(area =>
            area.Level != GeographicLevel.LocalAuthority && area.OnsCode != "z" && area.IsCalled(name)
        );
        return wider is not null
            ? Named(wider, name)
            : FoundPlace.Unknown($"No place has the number {number} or is a region called ‘{name}’.");
    }
}

/// <summary>A place, or why there is none.</summary>
/// <param name="Area">The place.</param>
/// <param name="Skip">Which rows these are, where such places are not kept.</param>
/// <param name="Fault">What is wrong with the code.</param>
public sealed record FoundPlace(Area? Area, string? Skip, string? Fault)
{
    /// <summary>The name the file gives it, where the reference list knows it by another.</summary>
    public string? OtherName { get; init; }

    public static FoundPlace Unknown(string fault) => new(null, null, fault);

    public static FoundPlace NotKept(string which) => new(null, which, null);
}
