using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingGroups;

/// <summary>One group: what it is for, who sits on it, what happened.</summary>
public sealed class GroupDetailModel(
    GoldthreadDb db,
    Address address,
    CurrentUser user,
    RecordHistoryQuery history,
    TimeProvider time
) : GoldthreadPage
{
    public Group Group { get; private set; } = null!;

    public string? ReportsTo { get; private set; }

    public IReadOnlyList<GroupMember> Members { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public string Place => address.Here.Slug;

    public bool MayKeep => user.May(PartnershipPolicy.Keep, address.Here.Id);

    public async Task OnGetAsync(string slug, CancellationToken cancel)
    {
        Group =
            await db.Groups.AsNoTracking().SingleOrDefaultAsync(group => group.Slug == slug, cancel)
            ?? throw new NotFoundException();
        ReportsTo = await db
            .Groups.AsNoTracking()
            .Where(above => above.Id == Group.ReportsToId)
            .Select(above => above.Name)
            .SingleOrDefaultAsync(cancel);
        var today = time.Today();
        Members = await db
            .Posts.AsNoTracking()
            .Where(post => post.GroupId == Group.Id && post.From <= today && (post.To == null || post.To >= today))
            .OrderBy(post => post.Title)
            .Select(post => new GroupMember(post.Title, post.From, post.To))
            .ToListAsync(cancel);
        History = await history.OfAsync(cancel, Group.Id);
    }
}

/// <summary>A post in the group.</summary>
public sealed record GroupMember(string Title, DateOnly From, DateOnly? To);
