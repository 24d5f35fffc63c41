using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.ChasingReturns;

/// <summary>Asks chosen agencies again for figures they owe, each on the step of the ladder it has reached, once a day.</summary>
[UseCase]
public sealed class RemindAgencies(
    GoldthreadDb db,
    NamedReturnQuery returns,
    ChasesQuery chases,
    ReturnLetters letters,
    TimeProvider time
)
{
    /// <returns>How many agencies were asked again.</returns>
    public async Task<int> RunAsync(string period, IReadOnlyCollection<string> agencies, CancellationToken cancel)
    {
        var window = await returns.WindowAsync(period, cancel);
        var going = (await chases.OfAsync(window, agencies, cancel))
            .Where(chase => chase.LeftOutBecause is null)
            .ToList();
        if (going.Count == 0)
        {
            throw new RuleBrokenException("None of the agencies you chose can be asked again now.", "agency");
        }

        var today = time.Today();
        var ids = going.Select(chase => chase.Of.Return.Id).ToList();
        var owed = await db.DataReturns.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancel);
        foreach (var chase in going)
        {
            var one = owed[chase.Of.Return.Id];
            db.Expect(one, chase.Of.Return.Version);
            one.Chase(today);
            var key = FormattableString.Invariant($"return-chased:{one.Id}:{today:yyyy-MM-dd}");
            await letters.AddAsync(chase.Letter, key, window.PartnershipId, cancel);
        }

        await db.SaveChangesAsync(this, cancel);
        return going.Count;
    }
}
