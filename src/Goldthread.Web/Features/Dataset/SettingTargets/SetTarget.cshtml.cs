using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.SettingTargets;

/// <summary>Sets what a measure should reach, from a day on, and shows every target there has been.</summary>
public sealed class SetTargetModel(
    IndicatorQuery indicators,
    MeasureAgreementsQuery agreements,
    RecordTarget record,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public SetTargetInput Input { get; set; } = new();

    public IMeasureDefinition Measure { get; private set; } = null!;

    /// <summary>The targets there have been, the latest first.</summary>
    public IReadOnlyList<IndicatorTarget> Targets { get; private set; } = [];

    public string Place => address.Here.Slug;

    public string Back => DatasetPaths.IndicatorDetail(Place, Measure.Id);

    public string ValueLabel =>
        $"Target, {(Measure.Unit == "%" ? "in per cent" : Measure.Unit)}, or {(Measure.Better == BetterWhen.Higher ? "more" : "less")}";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.HoldsFrom = FinancialYear.Of(time.Today()).FirstDay;
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var text = new TargetText(
            Input.Value!.Value,
            Input.Tolerance ?? 0,
            Input.HoldsFrom!.Value,
            Input.SetBy,
            Input.Because
        );
        await record.RunAsync(Reference, text, cancel);
        return Done(DatasetPaths.IndicatorDetail(Place, Reference), "Target set");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Measure = await indicators.DefinitionAsync(Reference, cancel) ?? throw new NotFoundException();
        if (Measure.Better == BetterWhen.Neither)
        {
            throw new NotFoundException();
        }

        var agreed = await agreements.OfAsync(address.Here.Id, Measure.Id, cancel);
        Targets = [.. agreed.Targets.Reverse()];
    }
}

/// <summary>What the form asks.</summary>
public sealed class SetTargetInput
{
    [Required(ErrorMessage = "Enter the target as a number.")]
    [Display(Name = "The target")]
    public double? Value { get; set; }

    [Display(Name = "The tolerance")]
    public double? Tolerance { get; set; }

    [Required(ErrorMessage = "Enter the day it holds from.")]
    [Display(Name = "The day it holds from")]
    public DateOnly? HoldsFrom { get; set; }

    [Required(ErrorMessage = "Enter who set the target.")]
    [StringLength(160, ErrorMessage = "Keep this to 160 characters.")]
    public string? SetBy { get; set; }

    [Required(ErrorMessage = "Enter why this is the target.")]
    [StringLength(Indicator.ReasonLength, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Because { get; set; }
}
