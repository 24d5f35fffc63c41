using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.BringingIndicators;

/// <summary>Brings the indicators of a file into the set: new ones proposed, changed ones as new definitions; all or nothing.</summary>
[UseCase]
public sealed class BringIndicators(
    GoldthreadDb db,
    SetPlans plans,
    Indicators indicators,
    Address address,
    CurrentUser user,
    TimeProvider time
)
{
    /// <param name="file">The file.</param>
    /// <param name="seen">The mark of the plan that was shown; nothing where nobody was shown one.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>What it did.</returns>
    /// <exception cref="RuleBrokenException">Something is wrong with a row, nothing is new, or the set is another one now.</exception>
    public async Task<SetPlan> RunAsync(SetFile file, string? seen, CancellationToken cancel)
    {
        var plan = await plans.OfAsync(file.Content, file.Kind, cancel);
        Refuse(plan, seen);
        var here = address.Here.Id;
        foreach (var one in plan.New)
        {
            await indicators.AddAsync(here, one.Number, one.Theme, one.Text, (time.Today(), user.Name), cancel);
        }

        var numbers = plan.Changed.Select(one => one.Read.Number).ToList();
        var changed = await db
            .Indicators.Where(one => one.PartnershipId == here && numbers.Contains(one.Number))
            .ToDictionaryAsync(one => one.Number, StringComparer.Ordinal, cancel);
        foreach (var one in plan.Changed)
        {
            await indicators.ChangeAsync(changed[one.Read.Number], one.Read.Text, one.Reason, user.Name, cancel);
        }

        await db.SaveChangesAsync(this, $"From {file.Name}.", cancel);
        return plan;
    }

    private static void Refuse(SetPlan plan, string? seen)
    {
        if (plan.Faults.Count > 0)
        {
            throw new RuleBrokenException("Something is wrong in this file. Put it right and upload it again.");
        }

        if (plan.IsIdle)
        {
            throw new RuleBrokenException("Everything in this file is in the set already.");
        }

        if (seen is not null && seen != plan.Mark)
        {
            throw new RuleBrokenException("The set has changed since you looked. Look again at what would happen.");
        }
    }
}

/// <summary>A file with a set in it.</summary>
public sealed record SetFile(string Name, FileKind Kind, Stream Content);
