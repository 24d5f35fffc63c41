using Goldthread.Platform.Office;

namespace Goldthread.Features.Improvement;

/// <summary>Recommendations and challenges as tables to download.</summary>
public static class ReplyTables
{
    public static DownloadTable Of(IReadOnlyList<RecommendationRow> rows, DateOnly today) =>
        new(
            "Recommendations",
            "Recommendations and replies",
            [
                "Reference",
                "Recommendation",
                "Finding",
                "Source",
                "Agencies and their answers",
                "Actions signed off",
                "Actions",
                "By when",
                "Watched by",
                "State",
            ],
            rows.Select(row =>
                (IReadOnlyList<object?>)
                    [
                        row.Reference,
                        row.Wording,
                        row.Finding,
                        row.Source.Say(),
                        string.Join("; ", row.Replies.Select(reply => $"{reply.Agency}: {reply.AnswerOn(today)}")),
                        row.Done,
                        row.Actions,
                        row.ByWhen,
                        row.Group,
                        row.StateOn(today).Say(),
                    ]
            )
        );

    public static DownloadTable Of(IReadOnlyList<ChallengeRow> rows, DateOnly today) =>
        new(
            "Challenges",
            "Challenge log",
            [
                "Reference",
                "Question",
                "Agency",
                "Group",
                "Asked by",
                "Asked on",
                "Reply due",
                "Reply",
                "Replied on",
                "Outcome",
                "Closed on",
                "State",
            ],
            rows.Select(row =>
                (IReadOnlyList<object?>)
                    [
                        row.Reference,
                        row.Question,
                        row.Agency,
                        row.Group,
                        row.AskedBy,
                        row.AskedOn,
                        row.ReplyBy,
                        row.Reply,
                        row.RepliedOn,
                        row.Outcome,
                        row.ClosedOn,
                        row.StateOn(today).Say(),
                    ]
            )
        );
}
