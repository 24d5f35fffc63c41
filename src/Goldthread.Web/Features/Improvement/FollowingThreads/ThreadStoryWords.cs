using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement.FollowingThreads;

/// <summary>
/// The whole thread in two to five plain sentences: what was found, who agreed to act and has finished, and whether it made
/// a difference.
/// </summary>
public static class ThreadStoryWords
{
    private const int Verdicts = 3;

    /// <remarks>What was found is not said again: it is the heading that the sentences stand below.</remarks>
    /// <param name="thread">What the reader may see of it.</param>
    /// <param name="today">The day that lateness is seen from.</param>
    public static IReadOnlyList<string> Tell(WholeThread thread, DateOnly today) =>
        [
            Found(thread.Finding),
            .. Seen(thread.Merged.Count),
            .. Standing(thread.Finding.Status),
            Acted(thread),
            .. Impact(thread, today),
        ];

    private static string Found(ThreadFinding finding)
    {
        var source = finding.Source.IsRestricted ? "A restricted review" : Say(finding.SourceKind);
        var when = finding.Source.Day is { } day ? $" in {Words.Month(day)}" : "";
        return $"{source}{when} found this.";
    }

    private static IEnumerable<string> Seen(int others)
    {
        if (others > 0)
        {
            yield return others == 1
                ? "One other source found the same."
                : $"{Words.Count(others)} other sources found the same.";
        }
    }

    private static IEnumerable<string> Standing(FindingStatus status)
    {
        if (status == FindingStatus.Draft)
        {
            yield return "The finding is a draft and not agreed yet.";
        }

        if (status == FindingStatus.Rejected)
        {
            yield return "The finding was rejected.";
        }
    }

    private static string Acted(WholeThread thread)
    {
        var agreed = thread
            .LiveActions.Where(action => action.Dates.AgreedOn is not null || action.IsSignedOff)
            .GroupBy(action => action.Agency, StringComparer.Ordinal)
            .ToList();
        if (agreed.Count > 0)
        {
            var finished = agreed.Count(agency => agency.All(action => action.IsSignedOff));
            return agreed.Count == 1
                ? $"One agency agreed to act and {(finished == 1 ? "has finished" : "has not finished yet")}."
                : $"{Words.Count(agreed.Count)} agencies agreed to act and {Finished(finished, agreed.Count)}.";
        }

        var proposed = thread.LiveActions.Count;
        return proposed > 0
                ? $"{Words.Plural(proposed, "action")} {(proposed == 1 ? "is" : "are")} proposed and not agreed yet."
            : thread.LiveRecommendations.Count > 0 ? Recommended(thread.LiveRecommendations)
            : "Nothing has been recommended and nobody has agreed to act yet.";
    }

    private static string Finished(int finished, int all) =>
        finished == all ? "all have finished"
        : finished == 0 ? "none has finished yet"
        : $"{Words.Count(finished)} {(finished == 1 ? "has" : "have")} finished";

    private static string Recommended(IReadOnlyList<ThreadRecommendation> recommendations)
    {
        var asked = recommendations.Sum(one => one.Replies.Count);
        var accepted = recommendations.Sum(one => one.Accepted);
        var made =
            $"{Words.Plural(recommendations.Count, "recommendation")} {(recommendations.Count == 1 ? "was" : "were")} made";
        return asked == 0
            ? $"{made}, and no agency has been asked yet."
            : $"{made}, {Words.Count(accepted)} of {Words.Plural(asked, "reply", "replies")} accepted, and there is no action yet.";
    }

    private static IEnumerable<string> Impact(WholeThread thread, DateOnly today)
    {
        // Oldest first: a thread with several actions is judged action by action, and the last verdict is not the whole of it.
        foreach (var check in thread.Answered.Take(Verdicts).Reverse())
        {
            yield return $"In {Words.Month(check.CheckedOn!.Value)} {Judge(check.CheckedBy)} {Say(check.Verdict!.Value)}.";
        }

        if (thread.Planned is [var next, ..])
        {
            yield return next.Due < today
                ? $"{Say(next)} was due in {Words.Month(next.Due)} and has not been done."
                : $"{Say(next)} is due in {Words.Month(next.Due)}.";
        }
        else if (thread.Answered is [] && thread.LiveActions.Count > 0)
        {
            yield return thread.LiveActions.All(action => action.NoCheckBecause is not null)
                ? $"Its impact will not be checked: {Sentence(thread.LiveActions[0].NoCheckBecause!)}"
                : "No check of its impact is planned.";
        }
    }

    /// <summary>A title with a comma in it, “Scrutiny Group chair, Hampshire”, is closed by another.</summary>
    private static string Judge(string? post) =>
        post is null
            ? "the partnership"
            : $"the {Lower(post)}{(post.Contains(',', StringComparison.Ordinal) ? "," : "")}";

    private static string Say(ImpactVerdict verdict) =>
        verdict switch
        {
            ImpactVerdict.MadeADifference => "judged that this made a difference",
            ImpactVerdict.SomeDifference => "judged that this made some difference",
            ImpactVerdict.NoDifferenceYet => "judged that this had made no difference yet",
            ImpactVerdict.CannotTell => "could not tell whether this made a difference",
        };

    private static string Say(ThreadCheck check) =>
        check.Method switch
        {
            ImpactMethod.Measure => $"A look at {check.MeasureName ?? "the measure"}",
            ImpactMethod.ReAudit => "A re-audit",
            ImpactMethod.SurveyQuestion => "A survey question",
            ImpactMethod.FollowUp => "A follow-up with staff or families",
            ImpactMethod.Visit => "A visit",
        };

    private static string Say(SourceKind kind) =>
        kind switch
        {
            SourceKind.MultiAgencyData => "Multi-agency data",
            SourceKind.CaseAudit => "A case audit",
            SourceKind.Section11 => "A section 11 return",
            SourceKind.SchoolAudit => "A school audit",
            SourceKind.Visit => "A scrutiny visit",
            SourceKind.ScrutinyEvent => "A scrutiny event",
            SourceKind.CaseReview => "A case review",
            SourceKind.StaffSurvey => "A staff survey",
            SourceKind.Forum => "A practitioner forum",
            SourceKind.TrainingFeedback => "Training feedback",
            SourceKind.Inspection => "An inspection",
            SourceKind.Research => "National research",
        };

    private static string Sentence(string words) => words.EndsWith('.') ? words : $"{words}.";

    /// <summary>A title in the middle of a sentence; “NHS lead” and “Scrutiny Group chair” keep their capitals.</summary>
    private static string Lower(string title)
    {
        var words = title.Split(' ');
        var isName =
            words[0].Skip(1).Any(char.IsUpper) || (words.Length > 1 && char.IsUpper(words[1].FirstOrDefault()));
        return isName ? title : char.ToLowerInvariant(title[0]) + title[1..];
    }
}
