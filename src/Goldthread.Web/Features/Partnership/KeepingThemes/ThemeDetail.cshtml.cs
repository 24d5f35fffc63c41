using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingThemes;

/// <summary>One practice theme.</summary>
public sealed class ThemeDetailModel(GoldthreadDb db, Address address, CurrentUser user, RecordHistoryQuery history)
    : GoldthreadPage
{
    public Theme Theme { get; private set; } = null!;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public string Place => address.Here.Slug;

    public bool MayKeep => user.May(PartnershipPolicy.Keep, address.Here.Id);

    public async Task OnGetAsync(string slug, CancellationToken cancel)
    {
        Theme =
            await db
                .Themes.AsNoTracking()
                .SingleOrDefaultAsync(theme => theme.Slug == slug && theme.Kind == ThemeKind.Practice, cancel)
            ?? throw new NotFoundException();
        History = await history.OfAsync(cancel, Theme.Id);
    }
}
