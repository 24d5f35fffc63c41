using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>
/// An owner’s update. A new date stands at once or waits for a decision, as the rule on moved dates says. That an action
/// cannot be done is a suggestion to the partnership’s team, who alone close one: it stays open, and Home shows them.
/// </summary>
[UseCase]
public sealed class ReportOnAction(GoldthreadDb db, ActionByReferenceQuery actions, CurrentUser user, TimeProvider time)
{
    /// <returns>What was done, for the banner.</returns>
    /// <exception cref="RuleBrokenException">It has ended, is not agreed, or a date waits already.</exception>
    public async Task<string> RunAsync(string reference, ActionReport report, CancellationToken cancel)
    {
        var action = await actions.FindAsync(reference, cancel);
        if (!user.MayAnswerFor(action.PartnershipId, action.AgencyId))
        {
            throw new RuleBrokenException("Only its agency, or the partnership team for it, answers for this action.");
        }

        var banner = "Update sent";
        action.Progress(time.Today());
        db.Add(new ActionUpdate(action, report.Said, time.UtcNow(), user.Name));
        if (report.Outlook == Outlook.Later)
        {
            var change = await MoveAsync(action, report, cancel);
            banner = change.WaitsForApproval
                ? "Update sent. The new date waits for a decision"
                : $"Update sent. It is now due on {Words.Date(change.To)}";
        }
        else if (report.Outlook == Outlook.Never)
        {
            action.Suggest($"It cannot be done. {report.Why?.Trim()}", null);
            banner = "Update sent. The partnership team decides whether it is closed";
        }

        await db.SaveChangesAsync(this, cancel);
        return banner;
    }

    private async Task<DateChange> MoveAsync(AgencyAction action, ActionReport report, CancellationToken cancel)
    {
        var before = await db.DateChanges.Where(change => change.ActionId == action.Id).ToListAsync(cancel);
        if (before.Any(change => change.WaitsForApproval))
        {
            throw new RuleBrokenException("A new date waits for a decision already.", nameof(ActionReport.NewDue));
        }

        // A date that was refused never moved.
        var moves = before.Count(change => change.RefusedBecause is null);
        var change = new DateChange(action, report.NewDue!.Value, report.Reason!, moves, time.Today(), user.Name);
        db.Add(change);
        return change;
    }
}

/// <summary>What an owner reports.</summary>
/// <param name="Said">What has happened.</param>
/// <param name="Outlook">Whether it will be finished in time.</param>
/// <param name="NewDue">The day it will be, where it will be later.</param>
/// <param name="Reason">Why later.</param>
/// <param name="Why">Why it cannot be done.</param>
public sealed record ActionReport(string Said, Outlook Outlook, DateOnly? NewDue, string? Reason, string? Why);

/// <summary>Whether an action will be finished.</summary>
public enum Outlook
{
    InTime,
    Later,
    Never,
}
