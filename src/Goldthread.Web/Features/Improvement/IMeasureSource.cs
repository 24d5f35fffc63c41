using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement;

/// <summary>Series that the impact of an action can be tested on; modules that hold measures implement it.</summary>
[ContributionPoint]
public interface IMeasureSource
{
    /// <summary>Measures of a partnership whose name or reference holds the words, best first, at most 20.</summary>
    Task<IReadOnlyList<MeasureChoice>> FindAsync(Guid partnershipId, string? words, CancellationToken cancel);

    /// <summary>The measure with this key and its series, or nothing when the key is not this source’s or it is gone.</summary>
    Task<Measure?> ReadAsync(Guid partnershipId, string key, CancellationToken cancel);
}

/// <summary>A measure to choose.</summary>
public sealed record MeasureChoice(string Key, string Reference, string Name, string Detail);

/// <summary>A measure and its series, oldest first.</summary>
/// <param name="Key">Source and reference: <c>dataset:CIN-02</c>.</param>
/// <param name="Reference">As people write it: "CIN-02".</param>
/// <param name="Name">In words.</param>
/// <param name="Unit">"%", "per 10,000 children".</param>
/// <param name="Better">Which way is better, or nothing where neither is.</param>
/// <param name="Path">Its page, below the partnership.</param>
/// <param name="ThemeSlug">The theme of the dataset that it stands under.</param>
/// <param name="Points">Every period, gaps among them.</param>
/// <param name="IsInvented">Whether it is invented for the demonstration, which every page then says.</param>
public sealed record Measure(
    string Key,
    string Reference,
    string Name,
    string Unit,
    MeasureDirection? Better,
    string Path,
    string? ThemeSlug,
    IReadOnlyList<MeasurePoint> Points,
    bool IsInvented = false
);

/// <summary>One period of a measure; a gap has no value.</summary>
public sealed record MeasurePoint(
    DateOnly First,
    DateOnly Last,
    string Label,
    double? Value,
    double? Numerator,
    double? Denominator
);

/// <summary>Which way is better, or should move.</summary>
public enum MeasureDirection
{
    Higher,
    Lower,
}
