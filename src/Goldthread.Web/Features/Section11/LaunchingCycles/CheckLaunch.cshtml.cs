using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>The last of five pages: everything at once, and the button.</summary>
public sealed class CheckLaunchModel(
    CycleByYearQuery cycles,
    LaunchPreviewQuery previews,
    LaunchCycle launch,
    Address address,
    TimeProvider time
) : SetUpCyclePage(cycles, address)
{
    public LaunchPreview Preview { get; private set; } = null!;

    public string Opens => Cycle.OpensOn > time.Today() ? $"opens on {Words.Date(Cycle.OpensOn)}" : "opens now";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Launched() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await launch.RunAsync(Year, cancel);
        return LocalRedirect(Section11Paths.CycleProgress(Place, Year));
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Preview = await previews.OfAsync(Cycle, cancel);
    }
}
