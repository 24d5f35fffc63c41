using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingGroups;

/// <summary>The groups of a partnership: those it has, or those that have ended.</summary>
public sealed class GroupListModel(GoldthreadDb db, Address address, CurrentUser user, TimeProvider time)
    : GoldthreadPage
{
    public IReadOnlyList<GroupRow> Rows { get; private set; } = [];

    public string Slug => address.Here.Slug;

    public bool MayKeep => user.May(PartnershipPolicy.Keep, address.Here.Id);

    /// <summary>Whether the list shows the groups that have ended.</summary>
    public bool ShowsEnded { get; private set; }

    /// <summary>How many groups the other list holds.</summary>
    public int Others { get; private set; }

    public async Task OnGetAsync(string? state, CancellationToken cancel)
    {
        var today = time.Today();
        ShowsEnded = state == "ended";
        var ended = ShowsEnded;
        Others = await db.Groups.CountAsync(group => (group.To != null && group.To < today) != ended, cancel);
        Rows = await db
            .Groups.AsNoTracking()
            .Where(group => (group.To != null && group.To < today) == ended)
            .OrderBy(group => group.ReportsToId != null)
            .ThenBy(group => group.Name)
            .Select(group => new GroupRow(
                group.Slug,
                group.Name,
                group.Purpose,
                db.Set<Group>()
                    .Where(above => above.Id == group.ReportsToId)
                    .Select(above => above.Name)
                    .FirstOrDefault(),
                db.Set<Post>()
                    .Count(post =>
                        post.GroupId == group.Id && post.From <= today && (post.To == null || post.To >= today)
                    ),
                group.From,
                group.To
            ))
            .ToListAsync(cancel);
    }
}

/// <summary>One group of the list.</summary>
public sealed record GroupRow(
    string Slug,
    string Name,
    string Purpose,
    string? ReportsTo,
    int Members,
    DateOnly From,
    DateOnly? To
);
