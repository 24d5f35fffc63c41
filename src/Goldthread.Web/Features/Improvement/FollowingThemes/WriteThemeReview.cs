using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.FollowingThemes;

/// <summary>Writes the paragraph of a theme for one financial year, or writes it anew; the trail keeps the one before.</summary>
[UseCase]
public sealed class WriteThemeReview(GoldthreadDb db, CurrentUser user, TimeProvider time)
{
    public async Task RunAsync(string slug, int year, string words, CancellationToken cancel)
    {
        var theme =
            await db.Themes.SingleOrDefaultAsync(
                known => known.Slug == slug && known.Kind == ThemeKind.Practice,
                cancel
            ) ?? throw new NotFoundException();
        var review = await db.ThemeReviews.SingleOrDefaultAsync(
            known => known.ThemeId == theme.Id && known.Year == year,
            cancel
        );
        if (review is null)
        {
            db.Add(new ThemeReview(theme.PartnershipId, theme.Id, year, words, time.Today(), user.Name));
        }
        else
        {
            review.Write(words, time.Today(), user.Name);
        }

        await db.SaveChangesAsync(this, cancel);
    }
}
