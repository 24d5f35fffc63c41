using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>
/// What happens next with an action, for the person who looks: one sentence, at most one button, and the quieter ways on.
/// </summary>
public sealed record ActionNextStep(string Sentence, StepLink? Button, IReadOnlyList<StepLink> Links)
{
    /// <param name="reading">The action.</param>
    /// <param name="part">What the person may do with it.</param>
    /// <param name="partnership">Its slug.</param>
    /// <param name="today">Today.</param>
    public static ActionNextStep Of(ActionReading reading, PersonsPart part, string partnership, DateOnly today)
    {
        var steps = new Steps(reading, part, partnership, today);
        var action = reading.Action;
        return !action.IsOpen ? steps.Ended()
            : action.EvidenceSentOn is not null ? steps.Evidence()
            : part.Decides && reading.WaitingDate is not null ? steps.Date()
            : part.Keeps && action.Suggestion is not null ? steps.Suggestion()
            : action.AgreedOn is null ? steps.Proposed()
            : action.AcceptedOn is null && part.Answers && !part.Keeps ? steps.Acceptance()
            : steps.Work();
    }

    private sealed class Steps(ActionReading reading, PersonsPart part, string partnership, DateOnly today)
    {
        private AgencyAction Action => reading.Action;

        private string Agency => reading.Places.Agency;

        private string Judge => reading.Places.Group is { } group ? $"The {group}" : "The partnership team";

        public ActionNextStep Ended()
        {
            if (Action.SignedOffOn is null)
            {
                var how = Action.DeclinedOn is { } declined
                    ? $"The agency did not take it on, on {Words.Date(declined)}"
                    : $"It was closed without completing on {Words.Date(Action.ClosedWithoutOn!.Value)}";
                return new ActionNextStep($"{how}: {Action.EndedBecause}", null, Team(reopen: true));
            }

            var check = reading.Checks.FirstOrDefault(one => one.Verdict is null);
            var sentence =
                check is null && reading.Checks is [.., { Verdict: { } verdict }]
                    ? $"Its impact was checked: {verdict.Say().ToLowerInvariant()}."
                : check is null ? $"Its impact is not checked: {Action.NoCheckBecause}"
                : check.Due < today
                    ? $"Its impact was to be checked by {Words.Date(check.Due)}, {Words.DueFrom(today, check.Due)}."
                : $"Its impact is checked on {Words.Date(check.Due)}.";
            var open = check is not null && part.Decides && check.Due <= today;
            return new ActionNextStep(
                sentence,
                open
                    ? new StepLink(
                        "Answer the impact check",
                        ImprovementPaths.CheckImpact(partnership, check!.Reference)
                    )
                    : null,
                Team(reopen: true)
            );
        }

        public ActionNextStep Evidence() =>
            new(
                $"Evidence was sent on {Words.Date(Action.EvidenceSentOn!.Value)}. {Judge} decides whether it will do.",
                part.Decides ? Link("Check the evidence", ImprovementPaths.SignOffAction) : null,
                [.. Answering(Link("Send more evidence", ImprovementPaths.SendEvidence)), .. Team()]
            );

        public ActionNextStep Date()
        {
            var change = reading.WaitingDate!;
            return new ActionNextStep(
                $"{change.AskedBy} asks to move the date from {Words.PlainDate(change.From)} to {Words.Date(change.To)}: {change.Reason}",
                Link("Decide on the date", ImprovementPaths.DecideDate),
                Team()
            );
        }

        public ActionNextStep Suggestion() =>
            new(
                Action.SuggestedDue is { } due
                    ? $"The owner suggests: {Action.Suggestion} Due {Words.Date(due)} instead."
                    : $"The owner suggests: {Action.Suggestion}",
                Link("Change this action", ImprovementPaths.ChangeAction),
                Action.AgreedOn is null
                    ?
                    [
                        Link("Agree it as it is", ImprovementPaths.AgreeAction),
                        Link("Close without completing", ImprovementPaths.CloseAction),
                    ]
                    : [Link("Close without completing", ImprovementPaths.CloseAction)]
            );

        public ActionNextStep Proposed()
        {
            if (part.Keeps)
            {
                var (sentence, button) =
                    Action.OwnerPostId is null
                        ? (
                            "Choose who answers for it. Then it can be agreed.",
                            Link("Choose the owner", ImprovementPaths.ChangeAction)
                        )
                    : reading.Checks.Count == 0 && Action.NoCheckBecause is null
                        ? (
                            "Say how its impact will be checked. Then it can be agreed.",
                            Link("Plan the impact check", ImprovementPaths.PlanCheck)
                        )
                    : (
                        "It is proposed. Work starts once it is agreed.",
                        Link("Agree this action", ImprovementPaths.AgreeAction)
                    );
                return new ActionNextStep(sentence, button, Team());
            }

            var waits = "It is proposed. The partnership team agrees it before work starts.";
            return part.Answers
                ? new ActionNextStep(waits, Link("Accept it, or suggest a change", ImprovementPaths.AnswerAction), [])
                : new ActionNextStep(waits, null, []);
        }

        public ActionNextStep Acceptance() =>
            new(
                $"It was agreed on {Words.Date(Action.AgreedOn!.Value)}. Say that you accept it, or what you suggest instead.",
                Link("Accept it, or suggest a change", ImprovementPaths.AnswerAction),
                [
                    Link("Update, or ask for a new date", ImprovementPaths.UpdateAction),
                    Link("Send evidence", ImprovementPaths.SendEvidence),
                ]
            );

        public ActionNextStep Work()
        {
            var late = Action.Due < today ? ", which is past" : "";
            var returned = Action.ReturnedBecause is { } missing ? $" What was sent was returned: {missing}" : "";
            var waits = reading.WaitingDate is { } change
                ? $" A new date, {Words.Date(change.To)}, waits for a decision."
                : "";
            return new ActionNextStep(
                $"{Agency} sends evidence by {Words.Date(Action.Due)}{late}. {Judge} decides.{returned}{waits}",
                part.Answers ? Link("Send evidence", ImprovementPaths.SendEvidence) : null,
                [.. Answering(Link("Update, or ask for a new date", ImprovementPaths.UpdateAction)), .. Team()]
            );
        }

        private IEnumerable<StepLink> Answering(StepLink link) => part.Answers ? [link] : [];

        private IReadOnlyList<StepLink> Team(bool reopen = false) =>
            !part.Keeps ? []
            : reopen ? [Link("Reopen it", ImprovementPaths.ReopenAction)]
            :
            [
                Link("Change this action", ImprovementPaths.ChangeAction),
                Link("Close without completing", ImprovementPaths.CloseAction),
            ];

        private StepLink Link(string words, Func<string, string, string> path) =>
            new(words, path(partnership, Action.Reference));
    }
}

/// <summary>What a person may do with an action.</summary>
/// <param name="Keeps">The partnership’s team.</param>
/// <param name="Answers">Its agency, or the team for it.</param>
/// <param name="Decides">Says whether evidence and new dates will do.</param>
public sealed record PersonsPart(bool Keeps, bool Answers, bool Decides);

/// <summary>A way on.</summary>
public sealed record StepLink(string Text, string Path);
