using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Dataset.Packs;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.BuildingPacks;

/// <summary>Drafts the pack or the Board report of a quarter. One that is there already is taken as it is.</summary>
[UseCase]
public sealed class CreatePack(
    GoldthreadDb db,
    PackQuartersQuery quarters,
    Address address,
    CurrentUser user,
    TimeProvider time
)
{
    private const int Most = 200;

    /// <param name="kind">For whom.</param>
    /// <param name="quarter">The quarter; the latest with accepted figures where none is named.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Its name in addresses.</returns>
    /// <exception cref="RuleBrokenException">No figure of the quarter is accepted, or the Board is not told after it.</exception>
    public async Task<string> RunAsync(PackKind kind, Period? quarter, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var known = await quarters.OfAsync(here, Most, cancel);
        var period = quarter ?? (known.Count > 0 ? known[0] : null);
        if (period is null)
        {
            throw new RuleBrokenException("No quarter has accepted figures yet.");
        }

        if (!known.Contains(period))
        {
            throw new RuleBrokenException($"No figures are accepted for {period.Label} yet.");
        }

        if (kind == PackKind.Board && !PackNames.EndsHalf(period))
        {
            throw new RuleBrokenException("The Board report is made after the second and the fourth quarter.");
        }

        var (year, identifier) = (period.Year, period.Identifier.Label);
        if (
            !await db.ScrutinyPacks.AnyAsync(
                pack =>
                    pack.PartnershipId == here
                    && pack.Kind == kind
                    && pack.Year == year
                    && pack.TimeIdentifier == identifier,
                cancel
            )
        )
        {
            db.Add(new ScrutinyPack(here, kind, period, time.Today(), user.Name));
            await db.SaveChangesAsync(this, cancel);
        }

        return PackNames.Slug(kind, period);
    }
}
