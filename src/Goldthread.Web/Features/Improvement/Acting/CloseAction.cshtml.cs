using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>Close without completing, with a reason.</summary>
public sealed class CloseActionModel(ActionByReferenceQuery actions, EndAction end, Address address) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public CloseActionInput Input { get; set; } = new();

    public AgencyAction Action { get; private set; } = null!;

    public string BackPath => ImprovementPaths.ActionDetail(address.Here.Slug, Action.Reference);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Version = Action.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        await end.RunAsync(Reference, Input.Version, Input.Because!, cancel);
        return Done(BackPath, "Action closed without completing");
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        Action = await actions.ReadAsync(Reference, cancel);
}

/// <summary>What the form asks.</summary>
public sealed class CloseActionInput
{
    [Required(ErrorMessage = "Enter why it cannot be done.")]
    [StringLength(1000, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Because { get; set; }

    public uint Version { get; set; }
}
