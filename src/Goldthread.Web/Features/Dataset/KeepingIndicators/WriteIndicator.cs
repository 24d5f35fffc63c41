using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.KeepingIndicators;

/// <summary>Adds an indicator that the partnership wrote itself, proposed until a refresh agrees it.</summary>
[UseCase]
public sealed class WriteIndicator(
    GoldthreadDb db,
    Indicators indicators,
    Address address,
    CurrentUser user,
    TimeProvider time
)
{
    /// <exception cref="RuleBrokenException">The number is taken or not of its theme, or the definition does not fit together.</exception>
    public async Task RunAsync(string number, int theme, DefinitionText text, CancellationToken cancel)
    {
        var here = address.Here.Id;
        if (await db.Indicators.AnyAsync(one => one.PartnershipId == here && one.Number == number, cancel))
        {
            throw new RuleBrokenException(
                $"There is a {number} already, perhaps a retired one. Choose another number.",
                nameof(Indicator.Number)
            );
        }

        await indicators.AddAsync(here, number, theme, text, (time.Today(), user.Name), cancel);
        await db.SaveChangesAsync(this, cancel);
    }
}
