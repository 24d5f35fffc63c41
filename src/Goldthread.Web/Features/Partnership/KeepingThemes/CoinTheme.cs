using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingThemes;

/// <summary>Adds a practice theme to the partnership of the address.</summary>
[UseCase]
public sealed class CoinTheme(GoldthreadDb db, Address address)
{
    /// <returns>The slug of its address.</returns>
    public async Task<string> RunAsync(string name, string? meaning, string? synonyms, CancellationToken cancel)
    {
        var theme = new Theme(address.Here.Id, ThemeKind.Practice, name, meaning ?? "", null);
        theme.Change(name, meaning, synonyms);
        if (await db.Themes.AnyAsync(known => known.Slug == theme.Slug && known.Kind == ThemeKind.Practice, cancel))
        {
            throw new RuleBrokenException(
                "A theme with this name exists already. Choose another name.",
                nameof(Theme.Name)
            );
        }

        db.Add(theme);
        await db.SaveChangesAsync(this, cancel);
        return theme.Slug;
    }
}
