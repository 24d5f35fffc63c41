using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.FollowingProgress;

/// <summary>One agency of a cycle: how far it is, who answers for it, and the log of what was done to get it.</summary>
public sealed class AgencyProgressModel(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    ProgressQuery progress,
    Address address,
    CurrentUser user
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    public Cycle Cycle { get; private set; } = null!;

    public ProgressRow Row { get; private set; } = null!;

    public IReadOnlyList<ReturnChase> Chases { get; private set; } = [];

    /// <summary>Whether a submission was released to this partnership.</summary>
    public bool Released { get; private set; }

    public string Place => address.Here.Slug;

    public bool MayChase => user.May(Section11Policy.Keep, address.Here.Id);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        Cycle = await cycles.OfAsync(Year, toChange: false, cancel);
        Row = await progress.OneAsync(Cycle, Agency, cancel);
        Chases = await db
            .ReturnChases.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.CycleId == Cycle.Id && one.AgencyId == Row.Agency.Id)
            .OrderBy(one => one.TakenOn)
            .ThenBy(one => one.Id)
            .ToListAsync(cancel);
        Released = await db.Releases.AnyAsync(
            one => one.PartnershipId == here && one.CycleId == Cycle.Id && one.AgencyId == Row.Agency.Id,
            cancel
        );
    }
}
