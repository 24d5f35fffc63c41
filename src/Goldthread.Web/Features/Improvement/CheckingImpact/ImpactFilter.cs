using Goldthread.Features.Partnership;

namespace Goldthread.Features.Improvement.CheckingImpact;

/// <summary>Which impact checks a list shows, as its address says.</summary>
public sealed record ImpactFilter(string? View, string? Agency, ImpactMethod? Method)
{
    /// <summary>The views, in the order in which they are offered; the first is the usual one.</summary>
    public static IReadOnlyList<(string Key, string Words, string Empty)> Views { get; } =
    [
        ("due", "Due", "No impact check is waiting for an answer."),
        ("overdue", "Overdue", "No impact check is overdue."),
        ("planned", "Planned", "No check is planned for an action that is still open."),
        ("answered", "Answered", "No impact check has been answered yet."),
        ("made", "Made a difference", "No action has been found to make a difference yet."),
        ("some", "Some difference", "No action has been found to make some difference yet."),
        ("none", "No difference yet", "No action has been found without a difference."),
        ("unknown", "Cannot tell", "No check has ended in “cannot tell”."),
    ];

    public string Chosen => Views.Any(view => view.Key == View) ? View! : Views[0].Key;

    public string ToQuery() =>
        Filters.ToQuery(
            ("view", Chosen == Views[0].Key ? null : Chosen),
            ("agency", Agency),
            ("method", Method?.ToString())
        );

    public static ImpactVerdict? VerdictOf(string view) =>
        view switch
        {
            "made" => ImpactVerdict.MadeADifference,
            "some" => ImpactVerdict.SomeDifference,
            "none" => ImpactVerdict.NoDifferenceYet,
            "unknown" => ImpactVerdict.CannotTell,
            _ => null,
        };
}
