namespace Goldthread.Features.Improvement;

/// <summary>What a partnership’s own tracker can say about an action, in the order of our template.</summary>
public enum TrackerColumn
{
    SourceKind,
    Source,
    SourceDate,
    Finding,
    Kind,
    Themes,
    Recommendation,
    Action,
    Detail,
    Agency,
    Owner,
    Due,
    Status,
    CompletedOn,
    Rung,
    Updates,
}

/// <summary>How the columns are called here, and what they are called elsewhere.</summary>
public static class TrackerColumns
{
    public static IReadOnlyList<TrackerColumn> All { get; } = Enum.GetValues<TrackerColumn>();

    public static string Say(this TrackerColumn column) =>
        column switch
        {
            TrackerColumn.SourceKind => "Source kind",
            TrackerColumn.Source => "Source",
            TrackerColumn.SourceDate => "Source date",
            TrackerColumn.Finding => "Finding",
            TrackerColumn.Kind => "Kind",
            TrackerColumn.Themes => "Themes",
            TrackerColumn.Recommendation => "Recommendation",
            TrackerColumn.Action => "Action",
            TrackerColumn.Detail => "Detail",
            TrackerColumn.Agency => "Agency",
            TrackerColumn.Owner => "Owner",
            TrackerColumn.Due => "Due",
            TrackerColumn.Status => "Status",
            TrackerColumn.CompletedOn => "Completed on",
            TrackerColumn.Rung => "Evidence rung",
            TrackerColumn.Updates => "Updates",
        };

    /// <summary>What stands in it, for the notes of the template.</summary>
    public static string Explain(this TrackerColumn column) =>
        column switch
        {
            TrackerColumn.SourceKind =>
                $"one of: {string.Join(", ", Enum.GetValues<SourceKind>().Select(kind => kind.Say()))}",
            TrackerColumn.Source => "what people call it: Neglect audit, May 2026",
            TrackerColumn.SourceDate => "the day it was reported, as 27/11/2026",
            TrackerColumn.Finding =>
                "what was found, in one sentence; rows with the same source and finding become one finding",
            TrackerColumn.Kind => "Improvement needed or Strength; Improvement needed where it is blank",
            TrackerColumn.Themes => "themes of practice, with a semicolon between two",
            TrackerColumn.Recommendation => "what was recommended, where something was",
            TrackerColumn.Action => "what will be done; every row needs it",
            TrackerColumn.Detail => "more about it",
            TrackerColumn.Agency => "who does it, with a semicolon between two; every row needs it",
            TrackerColumn.Owner => "the post that answers for it, never a person’s name",
            TrackerColumn.Due => "as 27/11/2026",
            TrackerColumn.Status => "Open, In progress, Done or Closed; Open where it is blank",
            TrackerColumn.CompletedOn => "as 27/11/2026, for what is done or closed",
            TrackerColumn.Rung => "Told, Shown, Seen or Changed, for what is done; Told where it is blank",
            TrackerColumn.Updates => "notes; a link in them is the evidence of Shown",
        };

    /// <summary>Names that trackers use, as <see cref="Fold"/> writes them.</summary>
    private static readonly Dictionary<TrackerColumn, string[]> Synonyms = new()
    {
        [TrackerColumn.SourceKind] = ["source kind", "source type", "type of source", "type", "origin type"],
        [TrackerColumn.Source] =
        [
            "source",
            "origin",
            "review",
            "audit",
            "source of action",
            "title of review",
            "review title",
        ],
        [TrackerColumn.SourceDate] =
        [
            "source date",
            "date of source",
            "date raised",
            "date reported",
            "review date",
            "date added",
            "start date",
        ],
        [TrackerColumn.Finding] =
        [
            "finding",
            "findings",
            "learning",
            "learning point",
            "issue",
            "what was found",
            "what we found",
            "concern",
        ],
        [TrackerColumn.Kind] = ["kind", "strength or improvement", "finding kind"],
        [TrackerColumn.Themes] = ["themes", "theme", "themes s", "topic", "category"],
        [TrackerColumn.Recommendation] = ["recommendation", "recommendations", "rec", "recommendation text"],
        [TrackerColumn.Action] =
        [
            "action",
            "actions",
            "action required",
            "action to be taken",
            "what will be done",
            "task",
            "smart action",
            "agreed action",
        ],
        [TrackerColumn.Detail] = ["detail", "details", "description", "action detail"],
        [TrackerColumn.Agency] =
        [
            "agency",
            "agencies",
            "lead agency",
            "organisation",
            "partner",
            "responsible agency",
            "agency responsible",
            "partner agency",
        ],
        [TrackerColumn.Owner] =
        [
            "owner",
            "action owner",
            "lead",
            "lead officer",
            "responsible",
            "responsible officer",
            "responsible person",
            "assigned to",
            "who",
            "lead person",
            "by whom",
            "action lead",
        ],
        [TrackerColumn.Due] =
        [
            "due",
            "due date",
            "deadline",
            "timescale",
            "target date",
            "by when",
            "date due",
            "completion due",
            "target completion date",
            "revised date",
        ],
        [TrackerColumn.Status] =
        [
            "status",
            "state",
            "rag",
            "rag status",
            "progress status",
            "current status",
            "rag rating",
        ],
        [TrackerColumn.CompletedOn] =
        [
            "completed on",
            "completed",
            "date completed",
            "completion date",
            "closed",
            "date closed",
            "closed on",
            "date of completion",
            "actual completion date",
        ],
        [TrackerColumn.Rung] = ["evidence rung", "rung", "evidence", "evidence level", "level of evidence"],
        [TrackerColumn.Updates] =
        [
            "updates",
            "update",
            "notes",
            "note",
            "progress",
            "comments",
            "comment",
            "progress update",
            "progress notes",
            "latest update",
        ],
    };

    /// <summary>The column that a header names, or nothing.</summary>
    public static TrackerColumn? Guess(string header)
    {
        var folded = Fold(header);
        foreach (var (column, names) in Synonyms)
        {
            if (names.Contains(folded, StringComparer.Ordinal))
            {
                return column;
            }
        }

        return null;
    }

    /// <summary>Small letters and figures with single blanks: what is left when people write one thing in their own ways.</summary>
    public static string Fold(string words)
    {
        var kept = words.Select(sign => char.IsLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : ' ').ToArray();
        return string.Join(' ', new string(kept).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
