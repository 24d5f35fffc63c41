namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>What the words of a tracker mean.</summary>
public static class TrackerWords
{
    private static readonly Dictionary<string, TrackerState> States = new(StringComparer.Ordinal)
    {
        [""] = TrackerState.Open,
        ["open"] = TrackerState.Open,
        ["not started"] = TrackerState.Open,
        ["to do"] = TrackerState.Open,
        ["new"] = TrackerState.Open,
        ["outstanding"] = TrackerState.Open,
        ["overdue"] = TrackerState.Open,
        ["agreed"] = TrackerState.Open,
        ["in progress"] = TrackerState.InProgress,
        ["ongoing"] = TrackerState.InProgress,
        ["on track"] = TrackerState.InProgress,
        ["at risk"] = TrackerState.InProgress,
        ["started"] = TrackerState.InProgress,
        ["done"] = TrackerState.Done,
        ["complete"] = TrackerState.Done,
        ["completed"] = TrackerState.Done,
        ["finished"] = TrackerState.Done,
        ["signed off"] = TrackerState.Done,
        ["achieved"] = TrackerState.Done,
        ["closed"] = TrackerState.Closed,
        ["withdrawn"] = TrackerState.Closed,
        ["superseded"] = TrackerState.Closed,
        ["cancelled"] = TrackerState.Closed,
        ["not completed"] = TrackerState.Closed,
        ["closed without completing"] = TrackerState.Closed,
    };

    /// <summary>Words in the name of a source that give its kind away, the surest first.</summary>
    private static readonly (string Word, SourceKind Kind)[] Hints =
    [
        ("section 11", SourceKind.Section11),
        ("s11", SourceKind.Section11),
        ("school audit", SourceKind.SchoolAudit),
        ("rapid review", SourceKind.CaseReview),
        ("practice review", SourceKind.CaseReview),
        ("case review", SourceKind.CaseReview),
        ("cspr", SourceKind.CaseReview),
        ("inspection", SourceKind.Inspection),
        ("ofsted", SourceKind.Inspection),
        ("jtai", SourceKind.Inspection),
        ("visit", SourceKind.Visit),
        ("survey", SourceKind.StaffSurvey),
        ("forum", SourceKind.Forum),
        ("training", SourceKind.TrainingFeedback),
        ("national", SourceKind.Research),
        ("scrutiny", SourceKind.ScrutinyEvent),
        ("audit", SourceKind.CaseAudit),
        ("dataset", SourceKind.MultiAgencyData),
        ("scorecard", SourceKind.MultiAgencyData),
    ];

    public static TrackerState? State(string words) =>
        States.TryGetValue(TrackerColumns.Fold(words), out var state) ? state : null;

    public static SourceKind? Kind(string words)
    {
        var folded = TrackerColumns.Fold(words);
        foreach (var kind in Enum.GetValues<SourceKind>())
        {
            if (TrackerColumns.Fold(kind.Say()) == folded)
            {
                return kind;
            }
        }

        return HintIn(words);
    }

    /// <summary>The kind that the name of a source gives away.</summary>
    public static SourceKind? HintIn(string title)
    {
        var folded = $" {TrackerColumns.Fold(title)} ";
        foreach (var (word, kind) in Hints)
        {
            if (folded.Contains($" {word} ", StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return null;
    }

    public static FindingKind? Finding(string words) =>
        TrackerColumns.Fold(words) switch
        {
            "" or "improvement" or "improvement needed" or "learning" => FindingKind.Improvement,
            "strength" or "good practice" => FindingKind.Strength,
            _ => null,
        };

    public static EvidenceRung? Rung(string words) =>
        TrackerColumns.Fold(words) switch
        {
            "" or "told" => EvidenceRung.Told,
            "shown" => EvidenceRung.Shown,
            "seen" => EvidenceRung.Seen,
            "changed" => EvidenceRung.Changed,
            _ => null,
        };

    /// <summary>The first address of a page among the words.</summary>
    public static string? LinkIn(string words) =>
        words
            .Split([' ', '\n', '\r', '\t', '(', ')', '<', '>', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(word =>
                word.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                && word.Length <= 2000
                && Uri.TryCreate(word, UriKind.Absolute, out _)
            );
}
