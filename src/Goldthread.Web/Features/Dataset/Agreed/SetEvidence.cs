using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>D1: the agreed set, and the meeting that last refreshed it.</summary>
public sealed class SetEvidence(GoldthreadDb db, Address address, LastChangeQuery changes) : IFrameworkEvidence
{
    public async Task<IReadOnlyList<FrameworkEvidence>> HereAsync(CancellationToken cancel)
    {
        var here = address.Here;
        var agreed = db.Indicators.Where(one =>
            one.PartnershipId == here.Id && one.Standing == IndicatorStanding.Agreed
        );
        var themes = await agreed.Select(one => one.Theme).Distinct().CountAsync(cancel);
        if (themes == 0)
        {
            return [];
        }

        var refreshes = db.IndicatorRefreshes.Where(one => one.PartnershipId == here.Id);
        var last = await refreshes
            .Where(one => one.SignedOffOn != null)
            .OrderByDescending(one => one.Year)
            .Select(one => new { one.Year, one.SignedOffAt })
            .FirstOrDefaultAsync(cancel);
        var refreshed = last is null
            ? ", not refreshed yet"
            : $", refreshed for {new FinancialYear(last.Year).Name} at {last.SignedOffAt}";
        var records = agreed.Select(one => one.Id).Concat(refreshes.Select(one => one.Id));
        var when = await changes.OfAsync(records, cancel) ?? DateTime.UnixEpoch;
        return
        [
            new FrameworkEvidence(
                ["D1"],
                $"{Words.Plural(await agreed.CountAsync(cancel), "indicator")} over {Words.Plural(themes, "theme")} agreed{refreshed}",
                when,
                DatasetPaths.IndicatorSet(here.Slug),
                DatasetPolicy.Read
            ),
        ];
    }
}
