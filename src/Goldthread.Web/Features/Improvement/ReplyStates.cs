namespace Goldthread.Features.Improvement;

/// <summary>Reckons both from their days, and says them.</summary>
public static class ReplyStates
{
    /// <param name="closedOn">The day its last action was finished.</param>
    /// <param name="withdrawnOn">The day it was withdrawn.</param>
    /// <param name="owed">The days by which agencies that have not replied should have.</param>
    /// <param name="today">The day it is.</param>
    public static RecommendationState Of(
        DateOnly? closedOn,
        DateOnly? withdrawnOn,
        IReadOnlyCollection<DateOnly> owed,
        DateOnly today
    ) =>
        withdrawnOn is not null ? RecommendationState.Withdrawn
        : closedOn is not null ? RecommendationState.Closed
        : owed.Any(day => day < today) ? RecommendationState.ReplyLate
        : owed.Count > 0 ? RecommendationState.ReplyOwed
        : RecommendationState.Open;

    /// <param name="replyBy">The last day that is in time.</param>
    /// <param name="repliedOn">The day the agency replied.</param>
    /// <param name="closedOn">The day it was closed.</param>
    /// <param name="today">The day it is.</param>
    public static ChallengeState Of(DateOnly replyBy, DateOnly? repliedOn, DateOnly? closedOn, DateOnly today) =>
        closedOn is not null ? ChallengeState.Closed
        : repliedOn is not null ? ChallengeState.Replied
        : replyBy < today ? ChallengeState.ReplyLate
        : ChallengeState.ReplyOwed;

    public static string Say(this RecommendationState state) =>
        state switch
        {
            RecommendationState.Open => "Open",
            RecommendationState.ReplyOwed => "Reply owed",
            RecommendationState.ReplyLate => "Reply late",
            RecommendationState.Closed => "Closed",
            RecommendationState.Withdrawn => "Withdrawn",
        };

    public static string Tag(this RecommendationState state) =>
        state switch
        {
            RecommendationState.Open => "progress",
            RecommendationState.ReplyOwed => "waiting",
            RecommendationState.ReplyLate => "overdue",
            RecommendationState.Closed => "signed",
            RecommendationState.Withdrawn => "plain",
        };

    public static string Say(this ChallengeState state) =>
        state switch
        {
            ChallengeState.ReplyOwed => "Reply owed",
            ChallengeState.ReplyLate => "Reply late",
            ChallengeState.Replied => "Replied",
            ChallengeState.Closed => "Closed",
        };

    public static string Tag(this ChallengeState state) =>
        state switch
        {
            ChallengeState.ReplyOwed => "waiting",
            ChallengeState.ReplyLate => "overdue",
            ChallengeState.Replied => "progress",
            ChallengeState.Closed => "signed",
        };
}

/// <summary>How a recommendation stands, as far as the reader sees its replies.</summary>
public enum RecommendationState
{
    Open,
    ReplyOwed,
    ReplyLate,
    Closed,
    Withdrawn,
}

/// <summary>How a challenge stands. That it is late is reckoned, never set.</summary>
public enum ChallengeState
{
    ReplyOwed,
    ReplyLate,
    Replied,
    Closed,
}
