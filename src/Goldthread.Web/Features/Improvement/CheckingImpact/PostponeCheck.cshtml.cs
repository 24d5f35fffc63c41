using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.CheckingImpact;

/// <summary>Asks until when a check waits, and why.</summary>
public sealed class PostponeCheckModel(ImpactCheckQuery checks, DelayCheck delay, Address address) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public PostponeCheckInput Input { get; set; } = new();

    public ShownCheck Shown { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Version = Shown.Check.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await delay.RunAsync(Reference, Input.To!.Value, Input.Reason!, Input.Version, cancel);
        return Done(ImprovementPaths.CheckImpact(Place, Reference.ToUpperInvariant()), "Impact check postponed");
    }

    public override async Task LoadAsync(CancellationToken cancel) => Shown = await checks.ReadAsync(Reference, cancel);
}

/// <summary>What the form asks.</summary>
public sealed class PostponeCheckInput
{
    public uint Version { get; set; }

    [Required(ErrorMessage = "Enter the day on which to look again.")]
    [Display(Name = "The day on which to look again")]
    public DateOnly? To { get; set; }

    [Required(ErrorMessage = "Say why, in a few words.")]
    [StringLength(2000, ErrorMessage = "Keep the reason to 2,000 characters.")]
    public string? Reason { get; set; }
}
