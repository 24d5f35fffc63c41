namespace Goldthread.Features.Improvement.Demonstration;

/// <summary>One thread: what was found, what was recommended, and what each agency did.</summary>
public sealed class ThreadScript
{
    /// <summary>The slug of its partnership.</summary>
    public string In { get; init; } = "";

    /// <summary>How many months before the end of the demonstration it was reported.</summary>
    public int Months { get; init; }

    public SourceKind Source { get; init; }

    public string Called { get; init; } = "";

    public bool Restricted { get; init; }

    public string Found { get; init; } = "";

    public string? Detail { get; init; }

    /// <summary>Whether it is good practice.</summary>
    public bool Strength { get; init; }

    /// <summary>Slugs.</summary>
    public List<string> Themes { get; init; } = [];

    /// <summary>Short names.</summary>
    public List<string> Agencies { get; init; } = [];

    public string? Recommend { get; init; }

    public string? Different { get; init; }

    public string? Know { get; init; }

    /// <summary>The slug of the group that watches.</summary>
    public string? Group { get; init; }

    /// <summary>Answers other than yes, by agency.</summary>
    public Dictionary<string, ReplyAnswer> Replies { get; init; } = [];

    /// <summary>The words that an agency asks for instead.</summary>
    public string? Words { get; init; }

    /// <summary>Why what was recommended before did not hold.</summary>
    public string? Earlier { get; init; }

    /// <summary>Where it stops before a recommendation.</summary>
    public FindingStatus? Ends { get; init; }

    public string? Because { get; init; }

    public List<ActionScript> Actions { get; init; } = [];
}

/// <summary>One agency’s action.</summary>
public sealed class ActionScript
{
    /// <summary>The agency’s short name.</summary>
    public string By { get; init; } = "";

    public string Do { get; init; } = "";

    public string? Detail { get; init; }

    public ActionStrength Strength { get; init; }

    /// <summary>How many months before the end it is proposed.</summary>
    public int Starts { get; init; }

    /// <summary>How many months it is given.</summary>
    public int Months { get; init; }

    public ActionEnding Ends { get; init; }

    public EvidenceRung Rung { get; init; }

    /// <summary>What the evidence says.</summary>
    public string? Shown { get; init; }

    /// <summary>What the owner says on the way.</summary>
    public string? Says { get; init; }

    public string? Missing { get; init; }

    public string? Reason { get; init; }

    public string? Because { get; init; }

    /// <summary>How often its date moved before.</summary>
    public int Moves { get; init; }

    public string? Measure { get; init; }

    public MeasureDirection? Direction { get; init; }

    public string? Question { get; init; }

    /// <summary>How many months after it is finished the check is due.</summary>
    public int After { get; init; } = 6;

    public string? Seen { get; init; }

    public string? Voice { get; init; }

    public string? Cannot { get; init; }

    public string? Next { get; init; }
}

/// <summary>Where an action of the story stands at its end.</summary>
public enum ActionEnding
{
    Proposed,
    Suggested,
    Agreed,
    Started,
    DueSoon,
    Late,
    Moved,
    Sent,
    Returned,
    Without,
    Unchecked,
    CheckPlanned,
    CheckLate,
    Made,
    Some,
    NoDifference,
    Cannot,
}

/// <summary>The shape of <c>threads.yaml</c>.</summary>
public sealed class ThreadScripts
{
    public List<ThreadScript> Threads { get; init; } = [];
}
