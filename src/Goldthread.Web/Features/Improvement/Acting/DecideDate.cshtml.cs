using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>Agrees or refuses a new date that does not stand by itself.</summary>
public sealed class DecideDateModel(GoldthreadDb db, ActionByReferenceQuery actions, SettleDate settle, Address address)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public DecideDateInput Input { get; set; } = new();

    public AgencyAction Action { get; private set; } = null!;

    /// <summary>What waits, or nothing once somebody has decided.</summary>
    public DateChange? Waiting { get; private set; }

    public int MovesBefore { get; private set; }

    public string BackPath => ImprovementPaths.ActionDetail(address.Here.Slug, Action.Reference);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Version = Waiting?.Version ?? 0;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        await settle.RunAsync(Reference, Input.Version, Input.Agrees!.Value ? null : Input.Because ?? "", cancel);
        return Done(BackPath, Input.Agrees.Value ? "New date agreed" : "New date refused");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Action = await actions.ReadAsync(Reference, cancel);
        var changes = await db.DateChanges.AsNoTracking().Where(one => one.ActionId == Action.Id).ToListAsync(cancel);
        Waiting = changes.FirstOrDefault(change => change.WaitsForApproval);
        MovesBefore = changes.Count(change => !change.WaitsForApproval && change.RefusedBecause is null);
    }
}

/// <summary>What the form asks.</summary>
public sealed class DecideDateInput : IValidatableObject
{
    [Required(ErrorMessage = "Choose whether the date may move.")]
    public bool? Agrees { get; set; }

    [StringLength(1000, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Because { get; set; }

    public uint Version { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Agrees == false && string.IsNullOrWhiteSpace(Because))
        {
            yield return new ValidationResult("Enter why the date stays.", [nameof(Because)]);
        }
    }
}
