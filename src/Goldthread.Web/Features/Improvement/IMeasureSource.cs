using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement;

/// <summary>
/// Offers the measures that an action can be agreed to move, and reads them again when its impact is checked. A module
/// that keeps figures implements it; Improvement knows none of them by name. It reads by partnership and not by address,
/// so that a job can ask too; the caller sees to it that the reader may see the partnership.
/// </summary>
[ContributionPoint]
public interface IMeasureSource
{
    /// <summary>Measures of a partnership whose name or reference holds the words, best first, at most 20.</summary>
    Task<IReadOnlyList<MeasureChoice>> FindAsync(Guid partnershipId, string? words, CancellationToken cancel);

    /// <summary>The measure with this key and its series, or nothing when the key is not this source's or it is gone.</summary>
    Task<Measure?> ReadAsync(Guid partnershipId, string key, CancellationToken cancel);
}

/// <summary>A measure to choose.</summary>
/// <param name="Key">Source and reference: <c>dataset:CIN-02</c>. Kept with the action, and never shown.</param>
/// <param name="Reference">What people cite: CIN-02.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Detail">Which way is better and how often it is counted, in words.</param>
public sealed record MeasureChoice(string Key, string Reference, string Name, string Detail);

/// <summary>A measure and its series.</summary>
/// <param name="Key">Source and reference: <c>dataset:CIN-02</c>.</param>
/// <param name="Reference">What people cite: CIN-02.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">A per cent sign, or words that follow a number: per 10,000 children.</param>
/// <param name="Better">Which way is better; nothing where neither is.</param>
/// <param name="Path">The page that shows it: an address below the partnership, from its first slash, as search has them.</param>
/// <param name="ThemeSlug">The theme it stands under.</param>
/// <param name="Points">The series, oldest first, each period once, gaps among them.</param>
/// <param name="IsInvented">Made up for the demonstration: every page that shows it says so.</param>
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
)
{
    /// <summary>What its latest figures say, in a sentence, where they say something: the start of a finding.</summary>
    public string? Signal { get; init; }

    /// <summary>How its target stands and how likely it is to be met as things are, in sentences; nothing without a target.</summary>
    public string? Expectation { get; init; }

    /// <summary>How its latest figure stands to England’s, in a sentence; nothing where nothing published stands beside it.</summary>
    public string? Beside { get; init; }
}

/// <summary>One period of a measure.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Label">Its name in words.</param>
/// <param name="Value">The figure; nothing for a gap.</param>
/// <param name="Numerator">What was counted, where it is known.</param>
/// <param name="Denominator">Of how many, where there is such a number and it is known.</param>
public sealed record MeasurePoint(
    DateOnly First,
    DateOnly Last,
    string Label,
    double? Value,
    double? Numerator,
    double? Denominator
);

/// <summary>Which way a measure is better, or was agreed to move.</summary>
public enum MeasureDirection
{
    Higher,
    Lower,
}
