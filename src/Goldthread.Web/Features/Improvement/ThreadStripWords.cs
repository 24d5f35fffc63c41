using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement;

/// <summary>What the six stations of a strip say, from the bare facts of a thread.</summary>
public static class ThreadStripWords
{
    /// <param name="facts">What is there, as far as the reader may see it.</param>
    /// <param name="here">The station of the record whose page this is.</param>
    /// <param name="today">The day that lateness is seen from.</param>
    public static ThreadStrip Strip(StripFacts facts, ThreadStation here, DateOnly today) =>
        new(
            $"Thread for finding {facts.Finding}",
            [
                .. new[]
                {
                    Source(facts.Source),
                    Finding(facts),
                    Recommendation(facts),
                    Action(facts, today),
                    Evidence(facts),
                    Impact(facts, today),
                }.Select(station => station.Station == here ? station with { Path = null, IsHere = true } : station),
            ]
        );

    private static StripStation Source(SourceView source) =>
        Reached(
            ThreadStation.Source,
            source.Title,
            source.Path,
            source.Day is { } day ? Words.Month(day) : "For the partnership team"
        );

    private static StripStation Finding(StripFacts facts) =>
        Reached(
            ThreadStation.Finding,
            facts.Finding,
            ImprovementPaths.FindingDetail(facts.Partnership, facts.Finding),
            facts is { FindingStatus: FindingStatus.Agreed, AgreedOn: { } day }
                ? $"Agreed {Words.PlainDate(day)}"
                : facts.FindingStatus.Say()
        );

    private static StripStation Recommendation(StripFacts facts)
    {
        if (facts.Recommendations is [])
        {
            return facts.Actions is []
                ? Missing(ThreadStation.Recommendation, "None yet", "Nothing is recommended")
                : Missing(ThreadStation.Recommendation, "None", "The action answers the finding");
        }

        var asked = facts.Recommendations.Sum(one => one.Asked);
        var accepted = facts.Recommendations.Sum(one => one.Accepted);
        var state =
            asked == 0 ? "No agency is asked yet"
            : accepted == asked ? $"Accepted by {Words.Plural(asked, "agency", "agencies")}"
            : $"Accepted by {Words.Count(accepted)} of {Words.Plural(asked, "agency", "agencies")}";
        return facts.Recommendations is [var only]
            ? Reached(
                ThreadStation.Recommendation,
                only.Reference,
                ImprovementPaths.RecommendationDetail(facts.Partnership, only.Reference),
                only.IsWithdrawn ? "Withdrawn" : state
            )
            : Reached(
                ThreadStation.Recommendation,
                Words.Plural(facts.Recommendations.Count, "recommendation"),
                facts.Thread,
                state
            );
    }

    private static StripStation Action(StripFacts facts, DateOnly today)
    {
        if (facts.Actions is [var only])
        {
            return Reached(
                ThreadStation.Action,
                only.Reference,
                ImprovementPaths.ActionDetail(facts.Partnership, only.Reference),
                only.Dates.StatusOn(today).Say()
            );
        }

        var signed = facts.Actions.Count(action => action.Dates.SignedOffOn is not null);
        return facts.Actions is []
            ? Missing(ThreadStation.Action, "None yet", "No action is proposed")
            : Reached(
                ThreadStation.Action,
                Words.Plural(facts.Actions.Count, "action"),
                facts.Thread,
                $"{Words.Count(signed)} of {Words.Count(facts.Actions.Count)} signed off"
            );
    }

    private static StripStation Evidence(StripFacts facts)
    {
        var pieces = facts.Actions.SelectMany(action => action.Evidence).ToList();
        if (pieces is not [])
        {
            return Reached(
                ThreadStation.Evidence,
                Words.Plural(pieces.Count, "piece"),
                facts.Actions is [var only]
                    ? ImprovementPaths.ActionDetail(facts.Partnership, only.Reference)
                    : facts.Thread,
                $"Highest rung: {Lower(pieces.Max().Say())}"
            );
        }

        var owed = facts.Actions.Where(action => action.IsOpen).Select(action => action.Dates.Due).ToList();
        return Missing(
            ThreadStation.Evidence,
            "Not sent yet",
            facts.Actions is [] ? "There is no action"
                : owed is [] ? "The action has ended"
                : $"Due {Words.PlainDate(owed.Min())}"
        );
    }

    private static StripStation Impact(StripFacts facts, DateOnly today)
    {
        var answered = facts.Checks.Where(check => check.Verdict is not null).MaxBy(check => check.CheckedOn);
        if (answered is { Verdict: { } verdict, CheckedOn: { } day })
        {
            var all = facts.Checks.Count;
            var done = facts.Checks.Count(check => check.Verdict is not null);
            return Reached(
                ThreadStation.Impact,
                verdict.Say(),
                ImprovementPaths.CheckImpact(facts.Partnership, answered.Reference),
                done == all ? $"Checked {Words.PlainDate(day)}" : $"{Words.Count(done)} of {Words.Count(all)} checked"
            );
        }

        if (facts.Checks.MinBy(check => check.Due) is { } next)
        {
            return Missing(
                ThreadStation.Impact,
                next.Due < today ? "Check overdue" : "Check planned",
                next.Due < today
                    ? $"Since {Words.PlainDate(next.Due)}"
                    : $"{Words.Month(next.Due)}, {Lower(next.Method.Say())}"
            ) with
            {
                Path = ImprovementPaths.CheckImpact(facts.Partnership, next.Reference),
            };
        }

        return Missing(
            ThreadStation.Impact,
            "Not checked yet",
            facts.Actions.Count > 0 && facts.Actions.All(action => action.GoesUnchecked)
                ? "No check is needed"
                : "No check is planned"
        );
    }

    private static StripStation Reached(ThreadStation station, string text, string? path, string state) =>
        new(station, text, path, state, Exists: true, IsHere: false);

    private static StripStation Missing(ThreadStation station, string text, string state) =>
        new(station, text, null, state, Exists: false, IsHere: false);

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}

/// <summary>What a strip is made from.</summary>
/// <param name="Partnership">The slug of the partnership.</param>
/// <param name="Finding">The reference of the finding.</param>
/// <param name="FindingStatus">How far the finding has come.</param>
/// <param name="AgreedOn">The day it was agreed.</param>
/// <param name="Source">Where it came from, as the reader may see it.</param>
public sealed record StripFacts(
    string Partnership,
    string Finding,
    FindingStatus FindingStatus,
    DateOnly? AgreedOn,
    SourceView Source
)
{
    public IReadOnlyList<StripRecommendation> Recommendations { get; init; } = [];

    public IReadOnlyList<StripAction> Actions { get; init; } = [];

    public IReadOnlyList<StripCheck> Checks { get; init; } = [];

    /// <summary>The address of the whole thread.</summary>
    public string Thread => ImprovementPaths.ThreadDetail(Partnership, Finding);
}

/// <summary>A recommendation on the strip.</summary>
public sealed record StripRecommendation(string Reference, bool IsWithdrawn, int Asked, int Accepted);

/// <summary>An action on the strip.</summary>
/// <param name="Reference">A-0412.</param>
/// <param name="Dates">From which its status is reckoned.</param>
/// <param name="Evidence">The rungs of the pieces that stand: sent and not returned.</param>
/// <param name="GoesUnchecked">Whether a reason was given why nobody checks its impact.</param>
public sealed record StripAction(
    string Reference,
    ActionDates Dates,
    IReadOnlyList<EvidenceRung> Evidence,
    bool GoesUnchecked
)
{
    public bool IsOpen => Dates is { SignedOffOn: null, DeclinedOn: null, ClosedWithoutOn: null };
}

/// <summary>An impact check on the strip.</summary>
public sealed record StripCheck(
    string Reference,
    ImpactMethod Method,
    DateOnly Due,
    DateOnly? CheckedOn,
    ImpactVerdict? Verdict
);
