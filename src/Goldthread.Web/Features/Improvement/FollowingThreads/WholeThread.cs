namespace Goldthread.Features.Improvement.FollowingThreads;

/// <summary>A finding and everything that hangs on it, as far as the reader may see it.</summary>
public sealed record WholeThread(ThreadFinding Finding)
{
    /// <summary>The findings that were merged into it, by what they came from.</summary>
    public IReadOnlyList<MergedSource> Merged { get; init; } = [];

    public IReadOnlyList<string> Themes { get; init; } = [];

    public IReadOnlyList<ThreadRecommendation> Recommendations { get; init; } = [];

    public IReadOnlyList<ThreadAction> Actions { get; init; } = [];

    public IReadOnlyList<ThreadCheck> Checks { get; init; } = [];

    /// <summary>Actions that were neither declined nor closed without completing.</summary>
    public IReadOnlyList<ThreadAction> LiveActions => [.. Actions.Where(action => !action.IsGivenUp)];

    public IReadOnlyList<ThreadRecommendation> LiveRecommendations =>
        [.. Recommendations.Where(one => one.WithdrawnOn is null)];

    /// <summary>The answered checks, latest first.</summary>
    public IReadOnlyList<ThreadCheck> Answered =>
        [.. Checks.Where(check => check.Verdict is not null).OrderByDescending(check => check.CheckedOn)];

    /// <summary>The checks that wait, nearest first; one of an action that was given up waits for nothing.</summary>
    public IReadOnlyList<ThreadCheck> Planned =>
        [
            .. Checks
                .Where(check => check.Verdict is null && LiveActions.Any(action => action.Id == check.ActionId))
                .OrderBy(check => check.Due),
        ];

    public IReadOnlyList<ThreadAction> ActionsOf(Guid recommendation) =>
        [.. Actions.Where(action => action.RecommendationId == recommendation)];

    /// <summary>Actions that answer the finding itself, or a recommendation that the reader may not see.</summary>
    public IReadOnlyList<ThreadAction> OtherActions =>
        [.. Actions.Where(action => Recommendations.All(one => one.Id != action.RecommendationId))];
}

/// <summary>The finding of a thread.</summary>
public sealed record ThreadFinding(
    Guid Id,
    string Reference,
    string Statement,
    string Detail,
    FindingKind Kind,
    FindingStatus Status,
    DateOnly? AgreedOn,
    string? AgreedBy,
    SourceView Source,
    SourceKind SourceKind,
    string? Priority
);

/// <summary>A finding that said the same and was merged.</summary>
public sealed record MergedSource(string Reference, SourceView Source);

/// <summary>A recommendation of a thread with the agencies that it was put to.</summary>
public sealed record ThreadRecommendation(
    Guid Id,
    string Reference,
    string Wording,
    DateOnly MadeOn,
    DateOnly? WithdrawnOn,
    string? Group,
    IReadOnlyList<ThreadReply> Replies
)
{
    public int Accepted => Replies.Count(reply => reply.Answer is ReplyAnswer.Accepted or ReplyAnswer.AcceptedInPart);
}

/// <summary>What one agency answers.</summary>
public sealed record ThreadReply(string Agency, ReplyAnswer? Answer, DateOnly ReplyBy, DateOnly? RepliedOn);

/// <summary>An action of a thread.</summary>
public sealed record ThreadAction(
    Guid Id,
    Guid? RecommendationId,
    string Reference,
    string Title,
    string Agency,
    string? Owner,
    ActionStrength Strength,
    ActionDates Dates,
    string? NoCheckBecause,
    int Evidence
)
{
    public bool IsGivenUp => Dates.SignedOffOn is null && Dates is not { DeclinedOn: null, ClosedWithoutOn: null };

    public bool IsSignedOff => Dates.SignedOffOn is not null;
}

/// <summary>An impact check of a thread.</summary>
public sealed record ThreadCheck(
    Guid ActionId,
    string Action,
    string Reference,
    string Question,
    ImpactMethod Method,
    string? MeasureName,
    DateOnly Due,
    string? Checker,
    ImpactVerdict? Verdict,
    DateOnly? CheckedOn,
    string? CheckedBy,
    string? Seen,
    string? Voice,
    string? CannotSay,
    string? NextStep
);
