using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>What the five pages that prepare a cycle share: its address, and that it is prepared by whoever runs it.</summary>
public abstract class SetUpCyclePage(CycleByYearQuery cycles, Address address) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public Cycle Cycle { get; private set; } = null!;

    public string Place => address.Here.Slug;

    /// <exception cref="NotFoundException">No such cycle is being prepared here.</exception>
    public override async Task LoadAsync(CancellationToken cancel)
    {
        Cycle = await cycles.OwnAsync(Year, toChange: false, cancel);
    }

    /// <summary>Where a cycle leads that has been launched meanwhile.</summary>
    protected IActionResult? Launched() =>
        Cycle.IsDraft ? null : Done(Section11Paths.CycleProgress(Place, Year), "This cycle has been launched already");
}
