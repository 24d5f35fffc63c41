using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>
/// Everything one agency has promised, in whichever partnership, as one list. Another agency’s is not found, unless the
/// person sees a partnership whole in which it works; then they see what it promised there.
/// </summary>
public sealed class AgencyActionsModel(GoldthreadDb db, ActionRowsQuery rows, CurrentUser user, TimeProvider time)
    : GoldthreadPage
{
    private const int PageSize = 50;

    public string Name { get; private set; } = "";

    public IReadOnlyList<ActionRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool ShowsAll { get; private set; }

    public string Path { get; private set; } = "";

    public Paging Paging { get; private set; } = Paging.None;

    public DateOnly Today => time.Today();

    public async Task OnGetAsync(string agency, string? state, int p, CancellationToken cancel)
    {
        var known =
            await db.Agencies.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == agency, cancel)
            ?? throw new NotFoundException();
        await RequireSightAsync(known.Id, cancel);
        (Name, ShowsAll, Path) = (known.Name, state == "all", ImprovementPaths.AgencyActions(known.Slug));
        var promised = db.Actions.AsNoTracking().Where(action => action.AgencyId == known.Id);
        promised = ShowsAll ? promised : promised.Where(ActionConditions.Open);
        Total = await promised.CountAsync(cancel);
        var at = Math.Clamp(p, 1, Filters.LastPage(Total, PageSize));
        Rows = await rows.ReadAsync(
            promised
                .OrderBy(action => action.Due)
                .ThenBy(action => action.Reference)
                .ThenBy(action => action.PartnershipId)
                .Skip((at - 1) * PageSize)
                .Take(PageSize),
            cancel
        );
        Paging = Paging.Of(at, PageSize, Total, ShowsAll ? $"{Path}?state=all" : Path);
    }

    private async Task RequireSightAsync(Guid agencyId, CancellationToken cancel)
    {
        var whole = user.WholeReach().ToList();
        if (
            !user.AgencyReach().Contains(agencyId)
            && !await db.AgencyMemberships.AnyAsync(
                membership => membership.AgencyId == agencyId && whole.Contains(membership.PartnershipId),
                cancel
            )
        )
        {
            throw new NotFoundException();
        }
    }
}
