using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingThemes;

/// <summary>Changes the words of a practice theme. Its address stays, and so does all that is tagged with it.</summary>
[UseCase]
public sealed class RewordTheme(GoldthreadDb db)
{
    public async Task RunAsync(
        string slug,
        uint version,
        string name,
        string? meaning,
        string? synonyms,
        CancellationToken cancel
    )
    {
        var theme =
            await db.Themes.SingleOrDefaultAsync(
                known => known.Slug == slug && known.Kind == ThemeKind.Practice,
                cancel
            ) ?? throw new NotFoundException();
        db.Expect(theme, version);
        theme.Change(name, meaning, synonyms);
        await db.SaveChangesAsync(this, cancel);
    }
}
