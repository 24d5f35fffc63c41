using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.GivingTime;

/// <summary>Gives one agency more time than the others, with the reason.</summary>
public sealed class ExtendReturnModel(
    NamedReturnQuery returns,
    GiveMoreTime giveMoreTime,
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
    public ExtendReturnInput Input { get; set; } = new();

    public NamedReturn Shown { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new ExtendReturnInput
        {
            Version = Shown.Return.Version,
            DueOn = Shown.Return.DayToOffer(new WorkingDays(holidays), time.Today()),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await giveMoreTime.RunAsync(Period, Agency, Input.Version, (Input.DueOn!.Value, Input.Because), cancel);
        return Done(DatasetPaths.WindowDetail(Place, Period), "More time given");
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        Shown = await returns.OfAsync(Period, Agency, cancel);
}

/// <summary>What the form asks.</summary>
public sealed class ExtendReturnInput
{
    public uint Version { get; set; }

    [Required(ErrorMessage = "Enter the new day.")]
    [Display(Name = "The new day")]
    public DateOnly? DueOn { get; set; }

    [Required(ErrorMessage = "Enter why the agency has more time.")]
    [StringLength(DataReturn.WordsLength, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Because { get; set; }
}
