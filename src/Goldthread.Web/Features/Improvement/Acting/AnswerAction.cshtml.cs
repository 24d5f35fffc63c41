using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>An agency says yes to an action, suggests another owner or date, or says why it does not take it on.</summary>
public sealed class AnswerActionModel(ActionByReferenceQuery actions, ReplyToAction reply, Address address)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public AnswerActionInput Input { get; set; } = new();

    public AgencyAction Action { get; private set; } = null!;

    public string BackPath => ImprovementPaths.ActionDetail(address.Here.Slug, Action.Reference);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var answer = new ActionAnswer(Input.Answer!.Value, Input.Suggestion, Input.SuggestedDue, Input.Because);
        await reply.RunAsync(Reference, answer, cancel);
        return Done(
            BackPath,
            Input.Answer switch
            {
                ActionReply.Accept => "Action accepted",
                ActionReply.Suggest => "Suggestion sent to the partnership team",
                _ => "Action not accepted",
            }
        );
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        Action = await actions.ReadAsync(Reference, cancel);
}

/// <summary>What the form asks.</summary>
public sealed class AnswerActionInput : IValidatableObject
{
    [Required(ErrorMessage = "Choose your answer.")]
    public ActionReply? Answer { get; set; }

    [StringLength(1000, ErrorMessage = "Keep the suggestion to 1,000 characters.")]
    public string? Suggestion { get; set; }

    [Display(Name = "The date you suggest")]
    public DateOnly? SuggestedDue { get; set; }

    [StringLength(1000, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Because { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Answer == ActionReply.Suggest && string.IsNullOrWhiteSpace(Suggestion))
        {
            yield return new ValidationResult("Enter what you suggest instead.", [nameof(Suggestion)]);
        }

        if (Answer == ActionReply.Decline && string.IsNullOrWhiteSpace(Because))
        {
            yield return new ValidationResult("Enter why it is not accepted.", [nameof(Because)]);
        }
    }
}
