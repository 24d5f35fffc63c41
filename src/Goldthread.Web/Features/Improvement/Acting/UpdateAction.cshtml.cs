using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>Says what has happened on an action, and whether it will be finished in time: one page, from a phone.</summary>
public sealed class UpdateActionModel(
    ActionByReferenceQuery actions,
    ReportOnAction report,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public UpdateActionInput Input { get; set; } = new();

    public AgencyAction Action { get; private set; } = null!;

    public DateOnly Today => time.Today();

    public string BackPath => ImprovementPaths.ActionDetail(address.Here.Slug, Action.Reference);

    /// <summary>An action that is not late stays in time unless its owner says otherwise.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Outlook = Action.Due < Today ? null : Outlook.InTime;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var banner = await report.RunAsync(
            Reference,
            new ActionReport(Input.Said!, Input.Outlook!.Value, Input.NewDue, Input.Reason, Input.Why),
            cancel
        );
        return Done(BackPath, banner);
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        Action = await actions.ReadAsync(Reference, cancel);
}

/// <summary>What the form asks.</summary>
public sealed class UpdateActionInput : IValidatableObject
{
    [Required(ErrorMessage = "Enter what has happened.")]
    [StringLength(ActionUpdate.WordsLength, ErrorMessage = "Keep what has happened to 2,000 characters.")]
    public string? Said { get; set; }

    [Required(ErrorMessage = "Choose whether it will be finished in time.")]
    public Outlook? Outlook { get; set; }

    [Display(Name = "The new date")]
    public DateOnly? NewDue { get; set; }

    [StringLength(1000, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Reason { get; set; }

    [StringLength(900, ErrorMessage = "Keep the reason to 900 characters.")]
    public string? Why { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Outlook == Acting.Outlook.Later && NewDue is null)
        {
            yield return new ValidationResult("Enter the new date.", [nameof(NewDue)]);
        }

        if (Outlook == Acting.Outlook.Later && string.IsNullOrWhiteSpace(Reason))
        {
            yield return new ValidationResult("Enter why the date moves.", [nameof(Reason)]);
        }

        if (Outlook == Acting.Outlook.Never && string.IsNullOrWhiteSpace(Why))
        {
            yield return new ValidationResult("Enter why it cannot be done.", [nameof(Why)]);
        }
    }
}
