using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.KeepingIndicators;

/// <summary>Takes up a retired indicator again: agencies are asked for it from the next return on.</summary>
[UseCase]
public sealed class ResumeIndicator(GoldthreadDb db, Address address, TimeProvider time)
{
    /// <exception cref="RuleBrokenException">It is not retired, or no reason is given.</exception>
    public async Task RunAsync(string number, uint version, string? because, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var indicator =
            await db.Indicators.SingleOrDefaultAsync(one => one.PartnershipId == here && one.Number == number, cancel)
            ?? throw new NotFoundException();
        db.Expect(indicator, version);
        if (indicator.Standing != IndicatorStanding.Retired)
        {
            throw new RuleBrokenException("This indicator is not retired.");
        }

        var reason = Sentence.Require(because, "Enter why it is taken up again.", "Because");
        indicator.Agree(time.Today());
        await db.SaveChangesAsync(this, reason, cancel);
    }
}
