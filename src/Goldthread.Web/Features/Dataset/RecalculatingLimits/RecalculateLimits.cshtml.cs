using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Dataset.RecalculatingLimits;

/// <summary>Works the limits of a measure out anew from a period on, or takes that back.</summary>
public sealed class RecalculateLimitsModel(
    IndicatorQuery indicators,
    RebaseLimits rebase,
    WithdrawRecalculation withdraw,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public RecalculateLimitsInput Input { get; set; } = new();

    public ReadingView View { get; private set; } = null!;

    public IReadOnlyList<LimitsRecalculation> Made => View.Reading.Agreed.Recalculations;

    public IReadOnlyList<SelectListItem> Periods =>
        [
            new("Choose a period", ""),
            .. View
                .Reading.Figures.Select(figure => figure.Period)
                .Reverse()
                .Select(period => new SelectListItem(
                    period.Label,
                    period.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                )),
        ];

    public IReadOnlyList<SelectListItem> Withdrawable =>
        [
            new("Choose one", ""),
            .. Made.Select(one => new SelectListItem($"From {Words.PlainDate(one.From)}", one.Id.ToString())),
        ];

    public string Place => address.Here.Slug;

    public string Back => DatasetPaths.IndicatorDetail(Place, View.Reading.Measure.Id);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (
            !DateOnly.TryParseExact(
                Input.From,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var from
            )
        )
        {
            ModelState.AddModelError("Input.From", "Choose the period.");
            await LoadAsync(cancel);
            return Page();
        }

        await rebase.RunAsync(Reference, from, Input.Because, Input.ApprovedBy, cancel);
        return Done(
            DatasetPaths.IndicatorDetail(Place, Reference),
            "The limits are worked out anew, and the chart says so"
        );
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        var measure = await indicators.DefinitionAsync(Reference, cancel) ?? throw new NotFoundException();
        await withdraw.RunAsync(measure.Id, Input.Withdraw, Input.WithdrawnBecause, cancel);
        return Done(DatasetPaths.RecalculateLimits(Place, Reference), "Withdrawn");
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        View = await indicators.FindAsync(Reference, cancel) ?? throw new NotFoundException();
}

/// <summary>What the form asks.</summary>
public sealed class RecalculateLimitsInput
{
    public string? From { get; set; }

    [StringLength(Indicator.ReasonLength, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Because { get; set; }

    [StringLength(160, ErrorMessage = "Keep this to 160 characters.")]
    public string? ApprovedBy { get; set; }

    /// <summary>The recalculation to take back.</summary>
    public Guid? Withdraw { get; set; }

    [StringLength(Indicator.ReasonLength, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? WithdrawnBecause { get; set; }
}
