using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>A finding as its page shows it.</summary>
public sealed record FindingView(Finding Finding, SourceView Source)
{
    /// <summary>Whether this reader may not know where it came from.</summary>
    public bool HidesSource { get; init; }

    public string? Priority { get; init; }

    public IReadOnlyList<ThemeChoice> Themes { get; init; } = [];

    public IReadOnlyList<NamedAgency> Agencies { get; init; } = [];

    public IReadOnlyList<RelatedFinding> Relatives { get; init; } = [];

    public IReadOnlyList<SimilarFinding> Similar { get; init; } = [];

    public IReadOnlyList<RecommendedBefore> Earlier { get; init; } = [];

    public IReadOnlyList<HangingRecommendation> Recommendations { get; init; } = [];

    public IReadOnlyList<HangingAction> Actions { get; init; } = [];

    public IReadOnlyList<HangingChallenge> Challenges { get; init; } = [];

    public IEnumerable<RelatedFinding> Related(FindingRelation relation) =>
        Relatives.Where(other => other.Relation == relation);
}

/// <summary>An agency and why it is named.</summary>
public sealed record NamedAgency(string Name, AgencyPart Part);

/// <summary>A finding that this one was, or became, a part of.</summary>
public sealed record RelatedFinding(string Reference, string Statement, SourceView Source, FindingRelation Relation);

/// <summary>What another finding is to this one.</summary>
public enum FindingRelation
{
    /// <summary>It said the same and ended in favour of this one.</summary>
    MergedIntoThis,

    /// <summary>This one ended in its favour.</summary>
    GoesOn,

    /// <summary>It holds a part of what this one said.</summary>
    SplitFromThis,

    /// <summary>This one holds a part of what it said.</summary>
    Whole,
}

/// <summary>A recommendation beneath the finding.</summary>
public sealed record HangingRecommendation(
    string Reference,
    string Wording,
    bool IsClosed,
    bool IsWithdrawn,
    int Asked,
    int Accepted
)
{
    /// <summary>How it stands, in words.</summary>
    public string State =>
        IsWithdrawn ? "Withdrawn"
        : IsClosed ? "Closed"
        : Asked == 0 ? "Not put to an agency yet"
        : $"Accepted by {Words.Count(Accepted)} of {Words.Plural(Asked, "agency", "agencies")}";
}

/// <summary>An action beneath the finding.</summary>
public sealed record HangingAction(string Reference, string Title, string Agency, ActionDates Dates);

/// <summary>A question that was put to an agency about the finding.</summary>
public sealed record HangingChallenge(
    string Reference,
    string Question,
    string Agency,
    DateOnly? RepliedOn,
    DateOnly? ClosedOn,
    DateOnly ReplyBy
);
