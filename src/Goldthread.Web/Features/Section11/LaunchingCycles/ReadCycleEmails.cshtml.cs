using Goldthread.Platform.Access;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>The fourth of five pages: what will be sent, read before it is.</summary>
public sealed class ReadCycleEmailsModel(CycleByYearQuery cycles, LaunchPreviewQuery previews, Address address)
    : SetUpCyclePage(cycles, address)
{
    public LaunchPreview Preview { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Preview = await previews.OfAsync(Cycle, cancel);
        return Launched() ?? Page();
    }
}
