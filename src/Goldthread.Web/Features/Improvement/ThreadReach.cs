namespace Goldthread.Features.Improvement;

/// <summary>
/// How far the thread of an agreed finding has come, as conditions that the database reckons: rows are never loaded to be
/// counted. What was withdrawn, declined or closed without completing takes a thread nowhere.
/// </summary>
public sealed class ThreadReach
{
    public required Finding Finding { get; init; }

    public bool HasRecommendation { get; init; }

    public bool HasAction { get; init; }

    public bool HasOpenAction { get; init; }

    public bool HasSignedOff { get; init; }

    /// <summary>Evidence was sent and not returned.</summary>
    public bool HasEvidence { get; init; }

    /// <summary>An impact check was answered, whatever the verdict.</summary>
    public bool IsChecked { get; init; }

    public bool HasOverdueCheck { get; init; }

    /// <summary>The latest answered check of one of its actions says so; the next verdicts alike.</summary>
    public bool MadeADifference { get; init; }

    public bool MadeSomeDifference { get; init; }

    public bool MadeNoDifferenceYet { get; init; }

    public bool CannotTell { get; init; }
}
