using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement.Recommending;

/// <summary>What happens next, in a sentence, with the one thing this person may do about it.</summary>
/// <param name="Sentence">What happens next.</param>
/// <param name="Button">The words of the main link, or nothing where this person has nothing to do.</param>
/// <param name="Path">Where it leads.</param>
public sealed record RecommendationNextStep(string Sentence, string? Button = null, string? Path = null)
{
    public static RecommendationNextStep Of(
        Recommendation recommendation,
        IReadOnlyList<AgencyReplyLine> replies,
        int actions,
        bool mayKeep,
        string place,
        ReplyClock clock
    )
    {
        if (recommendation.WithdrawnOn is { } withdrawn)
        {
            return new($"It was withdrawn on {Words.Date(withdrawn)}. Nobody needs to do anything.");
        }

        if (recommendation.ClosedOn is { } closed)
        {
            return new($"Its last action was finished on {Words.Date(closed)}. Impact checks go on.");
        }

        var reference = recommendation.Reference;
        if (replies.FirstOrDefault(line => line.Asked.IsOwed && line.MayReply && !mayKeep) is { } mine)
        {
            var path = ImprovementPaths.ReplyToRecommendation(place, reference, mine.Slug);
            return new(clock.Say(mine.Asked.ReplyBy), "Reply", path);
        }

        if (replies.FirstOrDefault(line => line.Asked.IsToJudge && line.MayJudge) is { } judged)
        {
            var path = ImprovementPaths.JudgeReply(place, reference, judged.Slug);
            return new(
                $"{judged.Agency} has replied. Somebody says whether the reply will do.",
                "Judge the reply",
                path
            );
        }

        return mayKeep && actions == 0
            ? new(Waiting(replies, clock.Today), "Propose an action", ImprovementPaths.ProposeAction(place, reference))
            : new(
                actions == 0
                    ? Waiting(replies, clock.Today)
                    : Owed(replies, clock.Today)
                        ?? "Agencies do what they promised and show it. It closes with the last action."
            );
    }

    private static string Waiting(IReadOnlyList<AgencyReplyLine> replies, DateOnly today) =>
        $"{Owed(replies, today) ?? "Nobody owes a reply."} An action says who does what by when.";

    private static string? Owed(IReadOnlyList<AgencyReplyLine> replies, DateOnly today)
    {
        var owing = replies.Where(line => line.Asked.IsOwed).OrderBy(line => line.Asked.ReplyBy).ToList();
        if (owing.Count == 0)
        {
            return null;
        }

        var who = Words.List(owing.Select(line => line.Agency));
        var first = owing[0].Asked.ReplyBy;
        return (owing.Count, first < today) switch
        {
            (1, false) => $"{who} owes a reply by {Words.Date(first)}.",
            (1, true) => $"{who} has owed a reply since {Words.Date(first)}.",
            (_, false) => $"{who} owe a reply, the first by {Words.Date(first)}.",
            (_, true) => $"{who} owe a reply, the first since {Words.Date(first)}.",
        };
    }
}
