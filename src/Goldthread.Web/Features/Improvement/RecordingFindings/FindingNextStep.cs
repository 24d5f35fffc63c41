using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>What happens next with a finding, in a sentence, and the one thing to press.</summary>
/// <param name="Sentence">How it stands and who moves.</param>
/// <param name="Press">What the button says; nothing where the reader has nothing to do.</param>
/// <param name="Path">Where the button leads.</param>
public sealed record FindingNextStep(string Sentence, string? Press, string? Path)
{
    /// <param name="view">The finding.</param>
    /// <param name="partnership">The slug of its partnership.</param>
    /// <param name="keeps">Whether the reader may move it.</param>
    /// <param name="today">The day that lateness is seen from.</param>
    public static FindingNextStep Of(FindingView view, string partnership, bool keeps, DateOnly today)
    {
        var finding = view.Finding;
        var step = finding.Status switch
        {
            FindingStatus.Draft => new FindingNextStep(
                view.Earlier.Any(earlier => earlier.IsTheSame is null)
                    ? "It is a draft. Something like it was recommended before: say why the change did not hold, then agree it."
                    : "It is a draft until the partnership team agrees it.",
                "Agree this finding",
                ImprovementPaths.AgreeFinding(partnership, finding.Reference)
            ),
            FindingStatus.Rejected => new FindingNextStep(
                $"It was rejected on {Words.PlainDate(finding.RejectedOn!.Value)}: {finding.RejectedBecause}",
                "Reconsider it",
                ImprovementPaths.RejectFinding(partnership, finding.Reference)
            ),
            FindingStatus.Merged => Merged(view),
            FindingStatus.Agreed => Agreed(view, partnership, today),
        };
        return keeps || finding.Status == FindingStatus.Agreed && view.Actions.Count > 0
            ? step
            : step with
            {
                Press = null,
                Path = null,
            };
    }

    private static FindingNextStep Merged(FindingView view) =>
        new(
            view.Related(FindingRelation.GoesOn).FirstOrDefault() is { } other
                ? $"It says the same as {other.Reference}, which goes on. Its source is kept there."
                : "It was merged into another finding that says the same.",
            null,
            null
        );

    private static FindingNextStep Agreed(FindingView view, string partnership, DateOnly today)
    {
        var reference = view.Finding.Reference;
        var open = view.Actions.Where(action => IsOpen(action.Dates)).ToList();
        var thread = ImprovementPaths.ThreadDetail(partnership, reference);
        if (open.Count > 0)
        {
            var next = open.MinBy(action => action.Dates.Due)!;
            return new FindingNextStep(
                $"{Words.Plural(open.Count, "action is", "actions are")} open. The next is {next.Reference}, due on {Words.Date(next.Dates.Due)}, {Words.DueFrom(today, next.Dates.Due)}.",
                "Look at the whole thread",
                thread
            );
        }

        if (view.Actions.Count > 0)
        {
            return new FindingNextStep(
                "Every action has ended. What is left is whether it made a difference.",
                "Look at the whole thread",
                thread
            );
        }

        if (view.Recommendations.Any(one => one is { IsWithdrawn: false, IsClosed: false }))
        {
            return new FindingNextStep(
                "Something is recommended, and no agency has promised an action yet.",
                "Look at the whole thread",
                thread
            );
        }

        return new FindingNextStep(
            view.Finding.Kind == FindingKind.Strength
                ? "It is good practice. Say who else should do it, if somebody should."
                : "Nothing answers it yet. Say what should change, and put it to the agencies.",
            "Recommend something",
            ImprovementPaths.MakeRecommendation(partnership, reference)
        );
    }

    private static bool IsOpen(ActionDates dates) =>
        dates is { SignedOffOn: null, DeclinedOn: null, ClosedWithoutOn: null };
}
