using Goldthread.Platform.Access;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>The fourth of five pages: what will be sent, read before it is.</summary>
public sealed class ReadCycleEmailsModel(
    CycleByYearQuery cycles,
    LaunchPreviewQuery previews,
    SendLaunchSamples samples,
    Address address
) : SetUpCyclePage(cycles, address)
{
    public LaunchPreview Preview { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Launched() ?? Page();
    }

    /// <summary>Sends all three to whoever reads this page.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var to = await samples.RunAsync(Year, cancel);
        return Done(Section11Paths.ReadCycleEmails(Place, Year), $"The three emails are on their way to {to}");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Preview = await previews.OfAsync(Cycle, cancel);
    }
}
