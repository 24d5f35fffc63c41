using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement.FollowingThreads;

/// <summary>The stations of a thread in order, empty ones said as such, with the actions as branches of what they answer.</summary>
public static class ThreadStops
{
    /// <param name="thread">What the reader may see of it.</param>
    /// <param name="reader">Who reads, and when.</param>
    public static IReadOnlyList<ThreadStop> Of(WholeThread thread, ThreadReader reader) =>
        [
            Source(thread),
            Finding(thread, reader),
            .. Recommendations(thread, reader),
            .. Actions(thread, reader),
            Evidence(thread),
            Impact(thread, reader),
        ];

    private static ThreadStop Source(WholeThread thread)
    {
        var source = thread.Finding.Source;
        return new ThreadStop(ThreadStation.Source, "Source", source.Title, source.Path)
        {
            Meta = source.Day is { } day ? $"{source.Kind}, {Words.PlainDate(day)}." : null,
            Branches =
            [
                .. thread.Merged.Select(
                    (merged, place) =>
                        new ThreadStop(
                            ThreadStation.Source,
                            $"Also found by, {Words.Count(place + 1)} of {Words.Count(thread.Merged.Count)}",
                            merged.Source.Title,
                            merged.Source.Path
                        )
                        {
                            Meta = merged.Source.Day is { } found
                                ? $"{merged.Source.Kind}, {Words.PlainDate(found)}. Recorded as {merged.Reference}."
                                : null,
                        }
                ),
            ],
        };
    }

    private static ThreadStop Finding(WholeThread thread, ThreadReader reader)
    {
        var finding = thread.Finding;
        var agreed = finding is { Status: FindingStatus.Agreed, AgreedOn: { } day }
            ? $"Agreed {Words.PlainDate(day)}."
            : $"{finding.Status.Say()}.";
        var themes = thread.Themes.Count > 0 ? $" {Words.List(thread.Themes)}." : "";
        return new ThreadStop(
            ThreadStation.Finding,
            "Finding",
            $"{finding.Reference} {finding.Statement}",
            ImprovementPaths.FindingDetail(reader.Partnership, finding.Reference)
        )
        {
            Meta =
                $"{agreed} {finding.Kind.Say()}.{themes}{(finding.Priority is null ? "" : $" Priority: {finding.Priority}.")}",
            Body = finding.Detail.Length > 0 ? finding.Detail : null,
        };
    }

    private static IEnumerable<ThreadStop> Recommendations(WholeThread thread, ThreadReader reader)
    {
        var all = thread.Recommendations;
        if (all.Count == 0)
        {
            yield return thread.Actions switch
            {
                { Count: > 0 } when thread.Actions.All(action => action.RecommendationId is null) => new ThreadStop(
                    ThreadStation.Recommendation,
                    "Recommendation",
                    "None: the action answers the finding itself",
                    null
                )
                {
                    Exists = false,
                },
                { Count: > 0 } => new ThreadStop(
                    ThreadStation.Recommendation,
                    "Recommendation",
                    "Put to other agencies",
                    null
                ),
                _ => new ThreadStop(ThreadStation.Recommendation, "Recommendation", "Nothing is recommended yet", null)
                {
                    Exists = false,
                    Mend =
                        reader.Keeps && thread.Finding.Status == FindingStatus.Agreed
                            ? new ThreadLink(
                                "Make a recommendation",
                                ImprovementPaths.MakeRecommendation(reader.Partnership, thread.Finding.Reference)
                            )
                            : null,
                },
            };
        }

        for (var place = 0; place < all.Count; place++)
        {
            var one = all[place];
            yield return new ThreadStop(
                ThreadStation.Recommendation,
                Place("Recommendation", place, all.Count),
                $"{one.Reference} {one.Wording}",
                ImprovementPaths.RecommendationDetail(reader.Partnership, one.Reference)
            )
            {
                Meta = Replies(one),
                Branches = Branches(thread.ActionsOf(one.Id), reader),
            };
        }
    }

    private static string Replies(ThreadRecommendation one)
    {
        var answered =
            one.WithdrawnOn is { } day ? $"Withdrawn {Words.PlainDate(day)}."
            : one.Replies.Count == 0 ? $"Made {Words.PlainDate(one.MadeOn)}. No agency is asked yet."
            : one.Accepted == one.Replies.Count ? $"Accepted by {Words.Plural(one.Accepted, "agency", "agencies")}."
            : $"Accepted by {Words.Count(one.Accepted)} of {Words.Plural(one.Replies.Count, "agency", "agencies")}.";
        var owed = one.Replies.Where(reply => reply.Answer is null).Select(reply => reply.Agency).ToList();
        var waiting = owed.Count == 0 || one.WithdrawnOn is not null ? "" : $" No reply yet from {Words.List(owed)}.";
        return $"{answered}{waiting}{(one.Group is null ? "" : $" Monitored by the {one.Group}.")}";
    }

    /// <summary>Actions that hang on no recommendation in sight; or that there is none at all.</summary>
    private static IEnumerable<ThreadStop> Actions(WholeThread thread, ThreadReader reader)
    {
        if (thread.Actions.Count == 0)
        {
            yield return new ThreadStop(ThreadStation.Action, "Action", "No action yet", null)
            {
                Exists = false,
                Mend =
                    reader.Keeps && thread.Finding.Status == FindingStatus.Agreed
                        ? new ThreadLink(
                            "Add an action",
                            thread.LiveRecommendations is [var only]
                                ? ImprovementPaths.ProposeAction(reader.Partnership, only.Reference)
                                : ImprovementPaths.ActOnFinding(reader.Partnership, thread.Finding.Reference)
                        )
                        : null,
            };
            yield break;
        }

        foreach (var branch in Branches(thread.OtherActions, reader))
        {
            yield return branch;
        }
    }

    private static IReadOnlyList<ThreadStop> Branches(IReadOnlyList<ThreadAction> actions, ThreadReader reader) =>
        [
            .. actions.Select(
                (action, place) =>
                    new ThreadStop(
                        ThreadStation.Action,
                        Place("Action", place, actions.Count),
                        $"{action.Reference} {action.Title}",
                        ImprovementPaths.ActionDetail(reader.Partnership, action.Reference)
                    )
                    {
                        Meta = $"{action.Agency}. {action.Strength.Say()}.",
                        Tag = Tag(action.Dates, reader.Today),
                    }
            ),
        ];

    private static ThreadTag Tag(ActionDates dates, DateOnly today)
    {
        var status = dates.StatusOn(today);
        var day = status switch
        {
            ActionStatus.SignedOff => dates.SignedOffOn,
            ActionStatus.NotAccepted => dates.DeclinedOn,
            ActionStatus.ClosedWithoutCompleting => dates.ClosedWithoutOn,
            ActionStatus.EvidenceSent => dates.EvidenceSentOn,
            _ => null,
        };
        return new ThreadTag(
            status.Tag(),
            status.Say(),
            day is { } known ? Words.PlainDate(known) : $"Due {Words.PlainDate(dates.Due)}"
        );
    }

    private static ThreadStop Evidence(WholeThread thread)
    {
        var pieces = thread.Actions.Sum(action => action.Evidence);
        return new ThreadStop(
            ThreadStation.Evidence,
            "Evidence",
            pieces == 0 ? "No evidence sent yet" : $"{Words.Plural(pieces, "piece")} of evidence",
            null
        )
        {
            Exists = pieces > 0,
            Meta =
                pieces > 0 ? null
                : thread.LiveActions.Count == 0 ? "It can be sent once an action is agreed."
                : $"Due {Words.PlainDate(thread.LiveActions.Min(action => action.Dates.Due))}.",
        };
    }

    private static ThreadStop Impact(WholeThread thread, ThreadReader reader)
    {
        if (thread.Answered is [{ CheckedOn: { } day }, ..])
        {
            return new ThreadStop(ThreadStation.Impact, "Impact", $"Checked on {Words.PlainDate(day)}", null)
            {
                Meta = thread.Planned is [var again, ..]
                    ? $"Another check is planned for {Words.Month(again.Due)}."
                    : null,
            };
        }

        if (thread.Planned is [var next, ..])
        {
            return new ThreadStop(ThreadStation.Impact, "Impact", "Not checked yet", null)
            {
                Exists = false,
                Meta =
                    next.Due < reader.Today
                        ? $"A check was planned for {Words.Month(next.Due)} and is overdue."
                        : $"A check is planned for {Words.Month(next.Due)}.",
                Body =
                    $"{next.Question} {next.Method.Say()}{(next.MeasureName is null ? "" : $": {next.MeasureName}")}.",
                Mend = new ThreadLink(
                    "Open the check",
                    ImprovementPaths.CheckImpact(reader.Partnership, next.Reference)
                ),
            };
        }

        var live = thread.LiveActions;
        return new ThreadStop(ThreadStation.Impact, "Impact", "Not checked yet", null)
        {
            Exists = false,
            Meta =
                live.Count > 0 && live.All(action => action.NoCheckBecause is not null)
                    ? $"No check is needed: {live[0].NoCheckBecause}"
                    : "No check is planned.",
            Mend =
                reader.Keeps && live.FirstOrDefault(action => action.NoCheckBecause is null) is { } action
                    ? new ThreadLink("Plan one", ImprovementPaths.PlanCheck(reader.Partnership, action.Reference))
                    : null,
        };
    }

    private static string Place(string what, int place, int all) =>
        all == 1 ? what : $"{what} {Words.Count(place + 1)} of {Words.Count(all)}";
}

/// <summary>Who reads a thread.</summary>
/// <param name="Partnership">The slug of the partnership.</param>
/// <param name="Today">The day that lateness is seen from.</param>
/// <param name="Keeps">Whether the reader may add what is missing.</param>
public sealed record ThreadReader(string Partnership, DateOnly Today, bool Keeps);
