using System.Linq.Expressions;

namespace Goldthread.Features.Improvement;

/// <summary>How recommendations, their replies and challenges stand, as conditions for the database.</summary>
public static class ReplyConditions
{
    public static Expression<Func<Recommendation, bool>> IsOpen { get; } =
        recommendation => recommendation.ClosedOn == null && recommendation.WithdrawnOn == null;

    /// <summary>The twin of <see cref="Addressee.IsOwed"/>.</summary>
    public static Expression<Func<Addressee, bool>> IsOwed { get; } = asked => asked.Answer == null;

    /// <summary>The twin of <see cref="Addressee.IsToJudge"/>.</summary>
    public static Expression<Func<Addressee, bool>> IsToJudge { get; } =
        asked => asked.Answer != null && asked.Answer != ReplyAnswer.Accepted && asked.Verdict == null;

    /// <summary>A challenge that its agency has not replied to.</summary>
    public static Expression<Func<Challenge, bool>> IsUnanswered { get; } =
        challenge => challenge.RepliedOn == null && challenge.ClosedOn == null;
}
