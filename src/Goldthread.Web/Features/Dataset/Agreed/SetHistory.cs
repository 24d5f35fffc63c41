using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>What happened to the indicator set, as somebody would tell it.</summary>
public sealed class SetHistory : IHistoryWords
{
    public string? Say(TrailChange change) =>
        change.Kind switch
        {
            nameof(Indicator) => OfIndicator(change),
            nameof(IndicatorDefinition) => OfDefinition(change),
            nameof(IndicatorSupplier) => change.Action == TrailAction.Removed
                ? "An agency no longer supplies it"
                : "An agency was chosen to supply it",
            nameof(IndicatorRefresh) => OfRefresh(change),
            nameof(RefreshDecision) => OfDecision(change),
            _ => null,
        };

    private static string OfIndicator(TrailChange change)
    {
        var standing = change.One<IndicatorStanding>(nameof(Indicator.Standing));
        if (change.Action == TrailAction.Added)
        {
            return standing == IndicatorStanding.Agreed
                ? "Added to the set and agreed"
                : "Added to the set as a proposal";
        }

        return standing switch
        {
            IndicatorStanding.Agreed when change.Loses(nameof(Indicator.RetiredOn)) => "Taken up again",
            IndicatorStanding.Agreed => "Agreed: agencies are asked for it",
            IndicatorStanding.Retired => $"Retired: “{change.Now(nameof(Indicator.RetiredBecause))}”",
            _ when change.Changes(nameof(Indicator.Name)) =>
                $"Renamed: “{change.Was(nameof(Indicator.Name))}” became “{change.Now(nameof(Indicator.Name))}”",
            _ => "Indicator changed",
        };
    }

    private static string OfDefinition(TrailChange change)
    {
        var edition = change.Now(nameof(IndicatorDefinition.Edition));
        if (change.Action != TrailAction.Added)
        {
            return "Definition changed";
        }

        if (edition is "" or "1")
        {
            return "First definition written";
        }

        var from = change.Day(nameof(IndicatorDefinition.HoldsFrom)) is { } day
            ? $", to hold from {Words.PlainDate(day)}"
            : "";
        var breaks =
            change.Now(nameof(IndicatorDefinition.Breaks)) == bool.TrueString ? ", which breaks the series" : "";
        return $"Edition {edition} of the definition written{from}{breaks}";
    }

    private static string OfRefresh(TrailChange change) =>
        change.Gains(nameof(IndicatorRefresh.SignedOffOn)) && change.Action != TrailAction.Added
            ? $"Set signed off at {change.Now(nameof(IndicatorRefresh.SignedOffAt))}"
        : change.Action == TrailAction.Added ? "Refresh begun"
        : "Refresh changed";

    private static string OfDecision(TrailChange change) =>
        change.One<RefreshChoice>(nameof(RefreshDecision.Choice)) switch
        {
            RefreshChoice.Keep => "Decided to leave it as it is",
            RefreshChoice.Change => $"Decided to change it{Reason(change)}",
            RefreshChoice.Retire => $"Decided to retire it{Reason(change)}",
            RefreshChoice.Add => $"Decided to add it{Reason(change)}",
            _ => change.Changes(nameof(RefreshDecision.Because))
                ? $"Reason of a decision reworded{Reason(change)}"
                : "Decision changed",
        };

    private static string Reason(TrailChange change) =>
        change.Now(nameof(RefreshDecision.Because)) is { Length: > 0 } because ? $": “{because}”" : "";
}
