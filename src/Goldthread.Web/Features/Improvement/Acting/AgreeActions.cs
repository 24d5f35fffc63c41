using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>
/// Lets work start on a proposed action, and on the other proposed parts of a joint one where asked to. Each owner is
/// told. An owner whose post has ended meanwhile is named.
/// </summary>
[UseCase]
public sealed class AgreeActions(
    GoldthreadDb db,
    ActionByReferenceQuery actions,
    ActingAgenciesQuery agencies,
    ActionMails mails,
    CurrentUser user,
    TimeProvider time
)
{
    /// <returns>The references that were agreed.</returns>
    /// <exception cref="RuleBrokenException">One of them has no owner or no agreed check, or is agreed already.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(string reference, bool withParts, CancellationToken cancel)
    {
        var action = await actions.FindAsync(reference, cancel);
        List<AgencyAction> parts = [action];
        if (withParts && action.JointId is { } joint)
        {
            parts.AddRange(
                await db
                    .Actions.Where(ActionConditions.Open)
                    .Where(part => part.JointId == joint && part.Id != action.Id && part.AgreedOn == null)
                    .OrderBy(part => part.Reference)
                    .ToListAsync(cancel)
            );
        }

        var ids = parts.Select(part => part.Id).ToList();
        var planned = await db
            .ImpactChecks.Where(check => ids.Contains(check.ActionId))
            .Select(check => check.ActionId)
            .ToListAsync(cancel);
        foreach (var part in parts)
        {
            part.Agree(time.Today(), user.Name, planned.Contains(part.Id));
            await agencies.RequireOwnerAsync(part.OwnerPostId!.Value, part.AgencyId, cancel);
            await mails.AssignAsync(part, cancel);
        }

        await db.SaveChangesAsync(this, cancel);
        return [.. parts.Select(part => part.Reference)];
    }
}
