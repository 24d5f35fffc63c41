using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingThemes;

/// <summary>Retires a practice theme from today.</summary>
[UseCase]
public sealed class StopOfferingTheme(GoldthreadDb db, TimeProvider time)
{
    public async Task RunAsync(string slug, string reason, CancellationToken cancel)
    {
        var theme =
            await db.Themes.SingleOrDefaultAsync(
                known => known.Slug == slug && known.Kind == ThemeKind.Practice && known.Retired == null,
                cancel
            ) ?? throw new NotFoundException();
        theme.Retire(time.Today());
        await db.SaveChangesAsync(this, reason, cancel);
    }
}
