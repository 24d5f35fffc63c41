using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement;

/// <summary>
/// What happened along a thread, as somebody would tell it. The source of a finding is never named here, because a
/// restricted one must not be read in a history.
/// </summary>
public sealed class ImprovementHistory : IHistoryWords
{
    public string? Say(TrailChange change) =>
        change.Kind switch
        {
            nameof(Finding) => Joined(OfFinding(change), "Finding changed"),
            nameof(Recommendation) => Joined(OfRecommendation(change), "Recommendation changed"),
            nameof(Addressee) => Joined(OfReply(change), "Reply changed"),
            nameof(AgencyAction) => Joined(OfAction(change), "Action changed"),
            nameof(DateChange) => Joined(OfDate(change), "New date changed"),
            nameof(ImpactCheck) => Joined(OfCheck(change), "Impact check changed"),
            nameof(Challenge) => Joined(OfChallenge(change), "Challenge changed"),
            _ => null,
        };

    private static IEnumerable<string?> OfFinding(TrailChange change)
    {
        if (change.Action == TrailAction.Added)
        {
            return [change.Gains(nameof(Finding.AgreedOn)) ? "Finding recorded and agreed" : "Finding recorded"];
        }

        return
        [
            change.Gains(nameof(Finding.AgreedOn)) ? "Finding agreed" : null,
            change.Gains(nameof(Finding.RejectedOn))
                ? $"Finding rejected: “{change.Now(nameof(Finding.RejectedBecause))}”"
                : null,
            change.Loses(nameof(Finding.RejectedOn)) ? "Finding taken up again" : null,
            change.Gains(nameof(Finding.MergedOn)) ? "Finding merged with another" : null,
            Reworded(change, nameof(Finding.Statement), "Finding"),
            change.Changes(nameof(Finding.Kind))
                ? $"Now {change.One<FindingKind>(nameof(Finding.Kind))?.Say().ToLowerInvariant()}"
                : null,
            change.Fields.Any(field => field.StartsWith("Source", StringComparison.Ordinal))
                ? "Where it comes from put right"
                : null,
        ];
    }

    private static IEnumerable<string?> OfRecommendation(TrailChange change) =>
        change.Action == TrailAction.Added
            ? ["Recommendation made"]
            :
            [
                Reworded(change, nameof(Recommendation.Wording), "Recommendation"),
                change.Gains(nameof(Recommendation.ClosedOn)) ? "Recommendation closed: its actions are done" : null,
                change.Loses(nameof(Recommendation.ClosedOn)) ? "Recommendation open again" : null,
                change.Gains(nameof(Recommendation.WithdrawnOn))
                    ? $"Recommendation withdrawn: “{change.Now(nameof(Recommendation.WithdrawnBecause))}”"
                    : null,
                Moved(change, nameof(Recommendation.ByWhen), "Its date"),
            ];

    private static IEnumerable<string?> OfReply(TrailChange change) =>
        [
            change.Gains(nameof(Addressee.RepliedOn)) && change.One<ReplyAnswer>(nameof(Addressee.Answer)) is { } answer
                ? $"Replied: {answer.Say().ToLowerInvariant()}"
            : change.Action == TrailAction.Added || change.Changes(nameof(Addressee.AskedOn))
                ? $"An agency was asked to reply by {Day(change, nameof(Addressee.ReplyBy))}"
            : null,
            change.One<ReplyVerdict>(nameof(Addressee.Verdict)) is { } verdict
                ? $"Reply judged: {verdict.Say().ToLowerInvariant()}"
                : null,
        ];

    private static IEnumerable<string?> OfAction(TrailChange change)
    {
        if (change.Action == TrailAction.Added)
        {
            return [change.Gains(nameof(AgencyAction.AgreedOn)) ? "Action agreed" : "Action proposed"];
        }

        return
        [
            change.Gains(nameof(AgencyAction.AgreedOn)) ? "Action agreed" : null,
            change.Gains(nameof(AgencyAction.AcceptedOn)) ? "Action accepted by its owner" : null,
            change.Gains(nameof(AgencyAction.Suggestion))
                ? $"Its owner suggests otherwise: “{change.Now(nameof(AgencyAction.Suggestion))}”"
                : null,
            change.Gains(nameof(AgencyAction.StartedOn)) ? "Work began" : null,
            Moved(change, nameof(AgencyAction.Due), "Due date"),
            change.Changes(nameof(AgencyAction.OwnerPostId)) ? "Another post answers for it" : null,
            change.Changes(nameof(AgencyAction.SignOffGroupId)) ? "Who signs it off changed" : null,
            .. Sent(change),
            change.Gains(nameof(AgencyAction.SignedOffOn)) ? "Action signed off" : null,
            change.Gains(nameof(AgencyAction.EmbeddedOn))
                ? $"Embedded in practice on {Day(change, nameof(AgencyAction.EmbeddedOn))}"
                : null,
            change.Gains(nameof(AgencyAction.DeclinedOn))
                ? $"Proposal declined: “{change.Now(nameof(AgencyAction.EndedBecause))}”"
                : null,
            change.Gains(nameof(AgencyAction.ClosedWithoutOn))
                ? $"Closed without completing: “{change.Now(nameof(AgencyAction.EndedBecause))}”"
                : null,
            change.Loses(nameof(AgencyAction.SignedOffOn))
            || change.Loses(nameof(AgencyAction.ClosedWithoutOn))
            || change.Loses(nameof(AgencyAction.DeclinedOn))
                ? "Action taken up again"
                : null,
            Reworded(change, nameof(AgencyAction.Title), "Action"),
            change.Changes(nameof(AgencyAction.Detail)) || change.Changes(nameof(AgencyAction.Difference))
                ? "What will be done described anew"
                : null,
            change.One<ActionStrength>(nameof(AgencyAction.Strength)) is { } strength
                ? $"Its strength is now: {strength.Say().ToLowerInvariant()}"
                : null,
            change.Gains(nameof(AgencyAction.NoCheckBecause))
                ? $"No impact check needed: “{change.Now(nameof(AgencyAction.NoCheckBecause))}”"
                : null,
        ];
    }

    private static IEnumerable<string?> Sent(TrailChange change)
    {
        if (change.Gains(nameof(AgencyAction.EvidenceSentOn)))
        {
            yield return "Evidence sent";
        }

        if (change.Gains(nameof(AgencyAction.ReturnedBecause)))
        {
            yield return $"Evidence returned: “{change.Now(nameof(AgencyAction.ReturnedBecause))}”";
        }
    }

    private static IEnumerable<string?> OfDate(TrailChange change)
    {
        var to = Day(change, nameof(DateChange.To));
        if (change.Action == TrailAction.Added)
        {
            var asked = change.Now(nameof(DateChange.WaitsForApproval)) == bool.TrueString ? "Asked to move" : "Moved";
            return [$"{asked} the due date to {to}: “{change.Now(nameof(DateChange.Reason))}”"];
        }

        return
        [
            change.Gains(nameof(DateChange.RefusedBecause))
                ? $"New date refused: “{change.Now(nameof(DateChange.RefusedBecause))}”"
            : change.Gains(nameof(DateChange.DecidedOn)) ? "New date agreed"
            : null,
        ];
    }

    private static IEnumerable<string?> OfCheck(TrailChange change) =>
        change.Action == TrailAction.Added
            ? [$"Impact check planned for {Day(change, nameof(ImpactCheck.Due))}"]
            :
            [
                change.One<ImpactVerdict>(nameof(ImpactCheck.Verdict)) is { } verdict
                    ? $"Impact checked: {verdict.Say().ToLowerInvariant()}"
                    : null,
                Moved(change, nameof(ImpactCheck.Due), "Impact check"),
                Reworded(change, nameof(ImpactCheck.Question), "Question of the check"),
                change.Changes(nameof(ImpactCheck.CheckerPostId)) ? "Another post looks at the impact" : null,
                change.Changes(nameof(ImpactCheck.MeasureKey)) || change.Changes(nameof(ImpactCheck.Method))
                    ? "How the impact is looked at changed"
                    : null,
            ];

    private static IEnumerable<string?> OfChallenge(TrailChange change) =>
        change.Action == TrailAction.Added
            ? [$"Challenge raised, to be answered by {Day(change, nameof(Challenge.ReplyBy))}"]
            :
            [
                change.Gains(nameof(Challenge.RepliedOn)) ? "Challenge answered"
                : change.Changes(nameof(Challenge.Reply)) ? Reworded(change, nameof(Challenge.Reply), "Answer")
                : null,
                change.Gains(nameof(Challenge.ClosedOn))
                    ? $"Challenge closed: “{change.Now(nameof(Challenge.Outcome))}”"
                    : null,
            ];

    private static string Joined(IEnumerable<string?> parts, string otherwise)
    {
        var said = parts.OfType<string>().ToList();
        return said.Count == 0
            ? otherwise
            : string.Join("; ", said.Select((part, at) => at == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]));
    }

    private static string? Reworded(TrailChange change, string field, string what) =>
        change.Changes(field) ? $"{what} reworded: “{change.Was(field)}” became “{change.Now(field)}”" : null;

    private static string? Moved(TrailChange change, string field, string what) =>
        change.Day(field) is { } to
            ? change.DayBefore(field) is { } from
                ? $"{what} moved from {Words.PlainDate(from)} to {Words.PlainDate(to)}"
                : $"{what} is {Words.PlainDate(to)}"
            : null;

    private static string Day(TrailChange change, string field) =>
        change.Day(field) is { } day ? Words.PlainDate(day) : "a day not said";
}
