using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Questionnaires.BringingSets;

/// <summary>
/// Brings the sets of this version of the product to an installation that is in use. One that nobody has set up stays empty:
/// it gets them when its first partnership is founded.
/// </summary>
[UseCase]
public sealed class BringShippedSets(GoldthreadDb db, ShippedSets sets)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        if (await db.Partnerships.AnyAsync(cancel) && await sets.AddAsync(cancel))
        {
            await db.SaveChangesAsync(this, cancel);
        }
    }
}
