using System.Text.Json;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>
/// What a person has said about one tracker: which of its columns are ours, and what its words mean here. Kept with the
/// import, so that the dry run can be repeated until it is clean.
/// </summary>
public sealed record TrackerAnswers
{
    /// <summary>Header of the tracker to our column; a header that is not here is guessed, one with nothing is left out.</summary>
    public Dictionary<string, TrackerColumn?> Columns { get; init; } = [];

    /// <summary>A name in the tracker, folded, to the agency it means.</summary>
    public Dictionary<string, Guid> Agencies { get; init; } = [];

    /// <summary>A theme in the tracker, folded, to the theme it means.</summary>
    public Dictionary<string, Guid> Themes { get; init; } = [];

    /// <summary>The kind of source where the tracker does not say.</summary>
    public SourceKind? UsualKind { get; init; }

    /// <summary>The theme where the tracker does not say.</summary>
    public Guid? UsualTheme { get; init; }

    /// <summary>The post that answers where the tracker names none that there is.</summary>
    public Guid? UsualOwner { get; init; }

    public static TrackerAnswers Of(TrackerImport import) =>
        import.Answers is { } kept ? JsonSerializer.Deserialize<TrackerAnswers>(kept)! : new TrackerAnswers();

    public string ToJson() => JsonSerializer.Serialize(this);
}
