using System.Globalization;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>Prepares the next cycle and leads through its five pages.</summary>
public sealed class BeginCycleModel(
    CycleByYearQuery cycles,
    StartCycle start,
    Address address,
    BankHolidays holidays,
    TimeProvider time
) : GoldthreadPage
{
    public string Year { get; private set; } = "";

    public string Place => address.Here.Slug;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        LocalRedirect(Section11Paths.NameCycle(Place, await start.RunAsync(cancel)));

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var own = (await cycles.AllAsync(cancel)).Where(cycle => cycle.RunById == address.Here.Id).ToList();
        var year =
            own.FirstOrDefault(cycle => cycle.IsDraft)?.Year
            ?? CycleYears.Next(own.FirstOrDefault(), time.Today(), new WorkingDays(holidays));
        Year = year.ToString(CultureInfo.InvariantCulture);
    }
}
