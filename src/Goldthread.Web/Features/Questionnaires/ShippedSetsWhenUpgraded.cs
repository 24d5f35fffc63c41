using Goldthread.Platform.Access;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Questionnaires;

/// <summary>
/// A new version of the product brings its sets to an installation that is in use. One that nobody has set up is left
/// empty: <see cref="ShippedSetsWhenFounded"/> brings them there.
/// </summary>
public sealed class ShippedSetsWhenUpgraded(GoldthreadDb db, ShippedSets sets, CurrentUser user) : IReferenceSource
{
    public async Task BringUpToDateAsync(CancellationToken cancel)
    {
        if (await db.Partnerships.AnyAsync(cancel) && await sets.AddAsync(cancel))
        {
            user.ActAs("Command: goldthread migrate");
            await db.SaveChangesAsync(this, cancel);
        }
    }
}
