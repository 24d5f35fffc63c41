using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.KeepingIndicators;

/// <summary>Says which agencies supply an indicator. Returns that were asked for before stay as they are.</summary>
[UseCase]
public sealed class AssignSuppliers(GoldthreadDb db, Address address, TimeProvider time)
{
    /// <exception cref="RuleBrokenException">An agency does not work here, or several would supply what cannot be added up.</exception>
    public async Task RunAsync(string number, IReadOnlyCollection<Guid> agencies, CancellationToken cancel)
    {
        var (here, today) = (address.Here.Id, time.Today());
        var indicator =
            await db.Indicators.SingleOrDefaultAsync(one => one.PartnershipId == here && one.Number == number, cancel)
            ?? throw new NotFoundException();
        var working = await db
            .AgencyMemberships.Where(member =>
                member.PartnershipId == here && member.From <= today && (member.To == null || member.To >= today)
            )
            .Select(member => member.AgencyId)
            .ToListAsync(cancel);
        var suppliers = await db
            .IndicatorSuppliers.Where(supplier => supplier.IndicatorId == indicator.Id)
            .ToListAsync(cancel);
        if (agencies.Any(agency => !working.Contains(agency)))
        {
            throw new RuleBrokenException("Choose agencies that work in this partnership.", "Agencies");
        }

        if (agencies.Count > 1 && await IsDaysAsync(indicator.Id, cancel))
        {
            throw new RuleBrokenException(
                "A number of days cannot be added up over agencies. Choose one agency.",
                "Agencies"
            );
        }

        db.RemoveRange(suppliers.Where(supplier => !agencies.Contains(supplier.AgencyId)));
        db.AddRange(
            agencies
                .Distinct()
                .Where(agency => !suppliers.Exists(supplier => supplier.AgencyId == agency))
                .Select(agency => new IndicatorSupplier(here, indicator.Id, agency))
        );
        await db.SaveChangesAsync(this, cancel);
    }

    private async Task<bool> IsDaysAsync(Guid indicatorId, CancellationToken cancel) =>
        (
            await db
                .IndicatorDefinitions.AsNoTracking()
                .Where(definition => definition.IndicatorId == indicatorId)
                .OrderByDescending(definition => definition.Edition)
                .FirstAsync(cancel)
        ).IsDays;
}
