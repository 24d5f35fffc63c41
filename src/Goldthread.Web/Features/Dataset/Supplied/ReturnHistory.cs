using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>What happened to a return, as somebody would tell it.</summary>
public sealed class ReturnHistory : IHistoryWords
{
    public string? Say(TrailChange change) =>
        change.Kind switch
        {
            nameof(DataReturn) => OfReturn(change),
            nameof(ReturnWindow) => OfWindow(change),
            _ => null,
        };

    private static string OfWindow(TrailChange change) =>
        change.Action == TrailAction.Added
            ? change.Now(nameof(ReturnWindow.IsHistory)) == bool.TrueString
                ? "Figures from before brought in"
                : "Agencies asked for their figures"
            : change.Gains(nameof(ReturnWindow.LockedOn))
                ? "Figures locked"
                : "Period changed";

    private static string OfReturn(TrailChange change)
    {
        if (change.Action == TrailAction.Added)
        {
            return change.One<ReturnState>(nameof(DataReturn.State)) == ReturnState.Locked
                ? "Figures from before brought in"
                : "The agency was asked for its figures";
        }

        return Standing(change) ?? Otherwise(change) ?? "The return changed";
    }

    private static string? Standing(TrailChange change)
    {
        if (change.Gains(nameof(DataReturn.ReopenedUntil)))
        {
            return $"Opened again until {Day(change, nameof(DataReturn.ReopenedUntil))}: “{change.Now(nameof(DataReturn.ReopenedBecause))}”";
        }

        return change.One<ReturnState>(nameof(DataReturn.State)) switch
        {
            ReturnState.Draft => "The agency began to fill it in",
            ReturnState.Submitted => $"Sent by {Sender(change)}",
            ReturnState.Queried => "Returned with questions",
            ReturnState.Accepted when change.Loses(nameof(DataReturn.ReopenedUntil)) =>
                "Closed again: nothing was sent by the day",
            ReturnState.Accepted => "Accepted",
            ReturnState.Locked when change.Loses(nameof(DataReturn.ReopenedUntil)) =>
                "Closed again: nothing was sent by the day",
            ReturnState.Locked when change.Gains(nameof(DataReturn.AcceptedOn)) => "Accepted, and final at once",
            ReturnState.Locked => "Locked",
            _ => null,
        };
    }

    private static string? Otherwise(TrailChange change) =>
        change.Changes(nameof(DataReturn.DueOn))
            ? $"Due {Day(change, nameof(DataReturn.DueOn))} now: “{change.Now(nameof(DataReturn.ExtendedBecause))}”"
        : change.Changes(nameof(DataReturn.ChasedOn)) || change.Changes(nameof(DataReturn.Chased))
            ? "The agency was asked again"
        : change.Changes(nameof(DataReturn.SameBecause)) ? "The agency said why every figure is the same"
        : null;

    private static string Sender(TrailChange change) =>
        change.Now(nameof(DataReturn.SentBy)) is { Length: > 0 } by ? by : "the same post as before";

    private static string Day(TrailChange change, string field) =>
        change.Day(field) is { } day ? Words.PlainDate(day) : "a day not said";
}
