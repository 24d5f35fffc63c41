using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Home.Standing;

/// <summary>How to reach each partnership's team.</summary>
public sealed class ContactModel(GoldthreadDb db) : GoldthreadPage
{
    public IReadOnlyList<TeamContact> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Teams = await db
            .Partnerships.AsNoTracking()
            .OrderBy(partnership => partnership.Kind)
            .ThenBy(partnership => partnership.Name)
            .Select(partnership => new TeamContact(partnership.Name, partnership.Telephone, partnership.Email))
            .ToListAsync(cancel);
}

/// <summary>One team.</summary>
public sealed record TeamContact(string Name, string? Telephone, string? Email);
