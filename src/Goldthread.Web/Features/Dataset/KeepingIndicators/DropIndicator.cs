using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.KeepingIndicators;

/// <summary>Retires an indicator between two refreshes. Its figures and definitions stay readable.</summary>
[UseCase]
public sealed class DropIndicator(GoldthreadDb db, Address address, TimeProvider time)
{
    /// <exception cref="RuleBrokenException">It is retired already, or no reason is given.</exception>
    public async Task RunAsync(string number, uint version, string? because, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var indicator =
            await db.Indicators.SingleOrDefaultAsync(one => one.PartnershipId == here && one.Number == number, cancel)
            ?? throw new NotFoundException();
        db.Expect(indicator, version);
        indicator.Retire(time.Today(), because);
        await db.SaveChangesAsync(this, because, cancel);
    }
}
