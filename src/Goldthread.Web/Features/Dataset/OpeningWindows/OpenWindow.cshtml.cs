using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Dataset.OpeningWindows;

/// <summary>Asks agencies for the figures of a period: first who would be asked for how many, then it is done.</summary>
public sealed class OpenWindowModel(
    OpenablePeriodsQuery periods,
    WindowPreviewQuery preview,
    AskForFigures ask,
    Address address,
    BankHolidays holidays,
    TimeProvider time
) : GoldthreadPage
{
    /// <summary>Working days that agencies have unless the team says otherwise.</summary>
    public const int WorkingDaysToSupply = 15;

    /// <summary>The period that the address names, to look at it before it is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "period")]
    public string? Chosen { get; set; }

    [BindProperty]
    public OpenWindowInput Input { get; set; } = new();

    public WindowPreview? Preview { get; private set; }

    public IReadOnlyList<SelectListItem> Periods { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.DueOn = new WorkingDays(holidays).Add(time.Today(), WorkingDaysToSupply);
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var agencies = await ask.RunAsync(Input.Period, Input.DueOn!.Value, cancel);
        return Done(
            DatasetPaths.WindowDetail(Place, Input.Period!),
            $"{Words.Plural(agencies, "agency has", "agencies have")} been asked"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var open = await periods.OfAsync(address.Here.Id, cancel);
        var shown =
            open.FirstOrDefault(period => period.Slug() == (Input.Period ?? Chosen))
            ?? (open is [var first, ..] ? first : null);
        Periods =
        [
            .. open.Select(period => new SelectListItem(
                period.Label,
                period.Slug(),
                shown is not null && period.Slug() == shown.Slug()
            )),
        ];
        Input.Period ??= shown?.Slug();
        Preview = shown is null ? null : await preview.OfAsync(shown, cancel);
    }
}

/// <summary>What the form asks.</summary>
public sealed class OpenWindowInput
{
    public const string PeriodField = "Period";

    [Required(ErrorMessage = "Choose the period.")]
    public string? Period { get; set; }

    [Required(ErrorMessage = "Enter the day figures are due.")]
    [Display(Name = "The day figures are due")]
    public DateOnly? DueOn { get; set; }
}
