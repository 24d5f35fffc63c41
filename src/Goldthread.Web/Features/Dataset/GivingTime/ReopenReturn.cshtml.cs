using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.GivingTime;

/// <summary>Opens the final figures of one agency again until a day, for a reason that restatements keep.</summary>
public sealed class ReopenReturnModel(
    NamedReturnQuery returns,
    OpenAgain openAgain,
    Address address,
    BankHolidays holidays,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Period { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    [BindProperty]
    public ReopenReturnInput Input { get; set; } = new();

    public NamedReturn Shown { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new ReopenReturnInput
        {
            Version = Shown.Return.Version,
            ReopenedUntil = Shown.Return.DayToOffer(new WorkingDays(holidays), time.Today()),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await openAgain.RunAsync(Period, Agency, Input.Version, (Input.ReopenedUntil!.Value, Input.Because), cancel);
        return Done(DatasetPaths.WindowDetail(Place, Period), "The return is open again");
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        Shown = await returns.OfAsync(Period, Agency, cancel);
}

/// <summary>What the form asks.</summary>
public sealed class ReopenReturnInput
{
    public uint Version { get; set; }

    [Required(ErrorMessage = "Enter the day until which it is open.")]
    [Display(Name = "The day")]
    public DateOnly? ReopenedUntil { get; set; }

    [Required(ErrorMessage = "Enter why it is opened again.")]
    [StringLength(DataReturn.WordsLength, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Because { get; set; }
}
