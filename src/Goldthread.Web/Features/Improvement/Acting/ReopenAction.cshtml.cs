using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>Reopen this action, with a reason.</summary>
public sealed class ReopenActionModel(ActionByReferenceQuery actions, TakeUpAction takeUp, Address address)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public ReopenActionInput Input { get; set; } = new();

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
        await takeUp.RunAsync(Reference, Input.Version, Input.Because!, cancel);
        return Done(BackPath, "Action reopened");
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        Action = await actions.ReadAsync(Reference, cancel);
}

/// <summary>What the form asks.</summary>
public sealed class ReopenActionInput
{
    [Required(ErrorMessage = "Enter why it is taken up again.")]
    [StringLength(1000, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Because { get; set; }

    public uint Version { get; set; }
}
