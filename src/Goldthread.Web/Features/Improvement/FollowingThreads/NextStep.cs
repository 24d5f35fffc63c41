using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement.FollowingThreads;

/// <summary>What happens next on a thread: the nearest day on which somebody owes something.</summary>
/// <param name="Day">When.</param>
/// <param name="Sentence">Who does what by then.</param>
/// <param name="Link">The page on which it happens.</param>
public sealed record NextStep(DateOnly Day, string Sentence, ThreadLink Link)
{
    /// <summary>Nothing where nobody owes anything.</summary>
    public static NextStep? Of(WholeThread thread, ThreadReader reader) =>
        Replies(thread, reader).Concat(Actions(thread, reader)).Concat(Checks(thread, reader)).MinBy(step => step.Day);

    private static IEnumerable<NextStep> Replies(WholeThread thread, ThreadReader reader) =>
        from one in thread.LiveRecommendations
        from reply in one.Replies
        where reply.Answer is null
        select new NextStep(
            reply.ReplyBy,
            $"{reply.Agency} replies to {one.Reference} by {Words.Date(reply.ReplyBy)}, {Words.DueFrom(reader.Today, reply.ReplyBy)}.",
            new ThreadLink(
                "Open the recommendation",
                ImprovementPaths.RecommendationDetail(reader.Partnership, one.Reference)
            )
        );

    private static IEnumerable<NextStep> Actions(WholeThread thread, ThreadReader reader) =>
        from action in thread.LiveActions
        where !action.IsSignedOff
        let due = action.Dates.Due
        let what = action.Dates.EvidenceSentOn is not null
            ? $"Evidence for {action.Reference} waits for a decision; the action is due {Words.Date(due)}, {Words.DueFrom(reader.Today, due)}."
            : $"{action.Agency} sends evidence for {action.Reference} by {Words.Date(due)}, {Words.DueFrom(reader.Today, due)}."
        select new NextStep(
            due,
            what,
            new ThreadLink("Open the action", ImprovementPaths.ActionDetail(reader.Partnership, action.Reference))
        );

    private static IEnumerable<NextStep> Checks(WholeThread thread, ThreadReader reader) =>
        thread.Planned.Select(check => new NextStep(
            check.Due,
            $"{check.Checker ?? "Nobody named yet"} answers the check “{check.Question}” by {Words.Date(check.Due)}, {Words.DueFrom(reader.Today, check.Due)}.",
            new ThreadLink("Open the planned check", ImprovementPaths.CheckImpact(reader.Partnership, check.Reference))
        ));
}
