using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>Takes a launch back within its ten minutes.</summary>
public sealed class StopLaunchModel(CycleByYearQuery cycles, StopSending stop, Address address, TimeProvider time)
    : SetUpCyclePage(cycles, address)
{
    public bool CanStop => Cycle.CanBeStoppedAt(time.UtcNow());

    public string Standing =>
        Cycle.IsDraft ? "This cycle is being prepared. Nobody has been written to."
        : CanStop ? $"Letters of {Cycle.Name} go at {Words.Moment(Cycle.SendsAt!.Value)}. Nobody has been written to."
        : "The letters have gone, so sending can no longer be stopped.";

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await stop.RunAsync(Year, cancel);
        return Done(
            Section11Paths.CheckLaunch(Place, Year),
            "Sending stopped. Nobody was written to, and everything you chose is kept"
        );
    }
}
