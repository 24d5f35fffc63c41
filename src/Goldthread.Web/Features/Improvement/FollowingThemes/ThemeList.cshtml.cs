using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.FollowingThemes;

/// <summary>The practice themes and the themes of the dataset.</summary>
public sealed class ThemeListModel(GoldthreadDb db, Address address, CurrentUser user) : GoldthreadPage
{
    public IReadOnlyList<Theme> Practice { get; private set; } = [];

    public IReadOnlyList<Theme> Dataset { get; private set; } = [];

    public string Place => address.Here.Slug;

    public bool MayKeep => user.May(PartnershipPolicy.Keep, address.Here.Id);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var themes = await db
            .Themes.AsNoTracking()
            .OrderBy(theme => theme.Number)
            .ThenBy(theme => theme.Name)
            .ToListAsync(cancel);
        Practice = [.. themes.Where(theme => theme.Kind == ThemeKind.Practice)];
        Dataset = [.. themes.Where(theme => theme.Kind == ThemeKind.Dataset)];
    }
}
