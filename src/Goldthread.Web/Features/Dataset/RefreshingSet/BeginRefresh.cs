using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.RefreshingSet;

/// <summary>Begins the yearly look at the indicator set. One is worked on at a time.</summary>
[UseCase]
public sealed class BeginRefresh(GoldthreadDb db, Address address, TimeProvider time)
{
    /// <exception cref="RuleBrokenException">There is one of this year or one that is not signed off, or there is no set.</exception>
    public async Task RunAsync(int year, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var known = await db.IndicatorRefreshes.Where(one => one.PartnershipId == here).ToListAsync(cancel);
        if (known.Exists(one => one.Year == year))
        {
            throw new RuleBrokenException($"The refresh for {new FinancialYear(year).Name} is here already.", "Year");
        }

        if (known.Find(one => one.IsOpen) is { } open)
        {
            throw new RuleBrokenException(
                $"The refresh for {new FinancialYear(open.Year).Name} is not signed off yet. Finish it first.",
                "Year"
            );
        }

        if (!await db.Indicators.AnyAsync(one => one.PartnershipId == here, cancel))
        {
            throw new RuleBrokenException("There is no indicator yet. Take some from the catalogue first.", "Year");
        }

        db.Add(new IndicatorRefresh(here, year, time.Today()));
        await db.SaveChangesAsync(this, cancel);
    }
}
