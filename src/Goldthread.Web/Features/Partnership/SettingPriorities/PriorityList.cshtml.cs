using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.SettingPriorities;

/// <summary>The priorities of a partnership, newest first.</summary>
public sealed class PriorityListModel(GoldthreadDb db, Address address, CurrentUser user) : GoldthreadPage
{
    public IReadOnlyList<Priority> Rows { get; private set; } = [];

    public string Place => address.Here.Slug;

    public bool MayKeep => user.May(PartnershipPolicy.Keep, address.Here.Id);

    public async Task OnGetAsync(CancellationToken cancel) =>
        Rows = await db
            .Priorities.AsNoTracking()
            .OrderByDescending(priority => priority.ToYear)
            .ThenBy(priority => priority.Title)
            .ToListAsync(cancel);
}
