using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.KeepingIndicators;

/// <summary>Retires an indicator, or takes a retired one up again, with the reason.</summary>
public sealed class RetireIndicatorModel(
    IndicatorSetQuery set,
    DropIndicator drop,
    ResumeIndicator resume,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    [BindProperty]
    public RetireIndicatorInput Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public bool IsRetired { get; private set; }

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Version = (await set.FindAsync(Number, cancel)).Indicator.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await drop.RunAsync(Number, Input.Version, Input.Because, cancel);
        return Done(DatasetPaths.IndicatorHistory(Place, Number), $"{Number} is retired");
    }

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancel)
    {
        await resume.RunAsync(Number, Input.Version, Input.Because, cancel);
        return Done(DatasetPaths.IndicatorHistory(Place, Number), $"{Number} is in the set again");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var shown = await set.FindAsync(Number, cancel);
        (Name, IsRetired) = (shown.Indicator.Name, shown.Indicator.Standing == IndicatorStanding.Retired);
    }
}

/// <summary>What the form asks.</summary>
public sealed class RetireIndicatorInput
{
    public uint Version { get; set; }

    [Required(ErrorMessage = "Enter the reason.")]
    [StringLength(Indicator.ReasonLength, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Because { get; set; }
}
