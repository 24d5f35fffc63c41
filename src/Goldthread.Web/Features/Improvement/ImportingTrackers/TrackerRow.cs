namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>One row of a tracker that can come in.</summary>
public sealed record TrackerRow(
    int Number,
    Source Source,
    FindingText Finding,
    IReadOnlyList<Guid> Themes,
    string? Recommendation,
    ActionText Action,
    IReadOnlyList<TrackerPart> Parts,
    TrackerState State,
    DateOnly Began,
    DateOnly? Ended,
    EvidenceRung Rung,
    string? Link,
    string Updates
)
{
    /// <summary>Rows with the same source and the same words belong to one finding.</summary>
    public (string Source, DateOnly Day, string Statement) FindingKey =>
        (TrackerColumns.Fold(Source.Title), Source.Day, TrackerColumns.Fold(Finding.Statement + Finding.Detail));
}

/// <summary>An agency that does it, and the post that answers there; several are the parts of a joint action.</summary>
public sealed record TrackerPart(Guid AgencyId, Guid? OwnerPostId);

/// <summary>How far a tracker says that an action is.</summary>
public enum TrackerState
{
    Open,
    InProgress,
    Done,
    Closed,
}
