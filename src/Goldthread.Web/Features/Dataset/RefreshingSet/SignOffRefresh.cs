using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.RefreshingSet;

/// <summary>
/// Records the meeting that agreed the refreshed set and does what was decided: new indicators are agreed and others
/// retired, in one write. Nothing happens while an indicator is undecided or a changed one has no new definition.
/// </summary>
[UseCase]
public sealed class SignOffRefresh(
    GoldthreadDb db,
    OpenRefreshQuery refreshes,
    Address address,
    CurrentUser user,
    TimeProvider time
)
{
    /// <exception cref="RuleBrokenException">It is signed off, no meeting is named, or something is still to do.</exception>
    public async Task RunAsync(int year, uint version, string? meeting, CancellationToken cancel)
    {
        var (here, today) = (address.Here.Id, time.Today());
        var refresh = await refreshes.FindAsync(year, cancel);
        refresh.SignOff(meeting, today, user.Name);
        db.Expect(refresh, version);
        var indicators = await db.Indicators.Where(one => one.PartnershipId == here).ToListAsync(cancel);
        var decisions = await db
            .RefreshDecisions.Where(decision => decision.RefreshId == refresh.Id)
            .ToDictionaryAsync(decision => decision.IndicatorId, cancel);
        Refuse(
            indicators
                .Where(one => RefreshWords.MustBeDecided(one.Standing) && !decisions.ContainsKey(one.Id))
                .ToList(),
            await refreshes.UnwrittenAsync(refresh, cancel)
        );
        foreach (var indicator in indicators)
        {
            if (decisions.TryGetValue(indicator.Id, out var decision))
            {
                Do(indicator, decision, today);
            }
        }

        await db.SaveChangesAsync(this, $"Agreed at {refresh.SignedOffAt}.", cancel);
    }

    private static void Refuse(IReadOnlyList<Indicator> undecided, IReadOnlyList<string> unwritten)
    {
        if (undecided.Count > 0)
        {
            throw new RuleBrokenException(
                $"{Words.Plural(undecided.Count, "indicator")} {(undecided.Count == 1 ? "is" : "are")} not decided yet."
            );
        }

        if (unwritten.Count > 0)
        {
            throw new RuleBrokenException($"Write the new definition of {Words.List(unwritten)} first.");
        }
    }

    private static void Do(Indicator indicator, RefreshDecision decision, DateOnly today)
    {
        switch (decision.Choice)
        {
            case RefreshChoice.Retire when indicator.Standing != IndicatorStanding.Retired:
                indicator.Retire(today, decision.Because);
                break;
            case RefreshChoice.Add:
                indicator.Agree(today);
                break;
        }
    }
}
