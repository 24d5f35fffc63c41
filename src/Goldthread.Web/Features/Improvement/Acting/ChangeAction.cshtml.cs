using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>Changes what an action says, who answers for it and who signs it off.</summary>
public sealed class ChangeActionModel(
    ActionByReferenceQuery actions,
    ImprovementChoicesQuery choices,
    RewordAction reword,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public ChangeActionInput Input { get; set; } = new();

    public AgencyAction Action { get; private set; } = null!;

    public IReadOnlyList<OwnerChoice> Owners { get; private set; } = [];

    public IReadOnlyList<GroupChoice> Groups { get; private set; } = [];

    public string BackPath => ImprovementPaths.ActionDetail(address.Here.Slug, Action.Reference);

    public string UpdatePath => ImprovementPaths.UpdateAction(address.Here.Slug, Action.Reference);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new ChangeActionInput
        {
            Title = Action.Title,
            Detail = Action.Detail,
            Difference = Action.Difference,
            Strength = Action.Strength,
            OwnerPostId = Action.OwnerPostId,
            SignOffGroupId = Action.SignOffGroupId,
            Due = Action.SuggestedDue is { } suggested && Action.AgreedOn is null ? suggested : Action.Due,
            Version = Action.Version,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var text = new ActionText(
            Input.Title!,
            Input.Detail,
            Input.Difference,
            Input.Strength!.Value,
            Input.OwnerPostId,
            Input.SignOffGroupId,
            Action.AgreedOn is null ? Input.Due ?? Action.Due : Action.Due
        );
        await reword.RunAsync(Reference, Input.Version, text, cancel);
        return Done(BackPath, "Changes saved");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Action = await actions.ReadAsync(Reference, cancel);
        Owners = await choices.PostsAsync([Action.AgencyId], cancel);
        Groups = await choices.GroupsAsync(cancel);
    }
}

/// <summary>What the form asks.</summary>
public sealed class ChangeActionInput
{
    [Required(ErrorMessage = "Enter what will be done.")]
    [StringLength(AgencyAction.TitleLength, ErrorMessage = "Keep what will be done to 200 characters.")]
    public string? Title { get; set; }

    [StringLength(AgencyAction.DetailLength, ErrorMessage = "Keep the detail to 4,000 characters.")]
    public string? Detail { get; set; }

    [StringLength(Recommendation.AnswerLength, ErrorMessage = "Keep what will be different to 1,000 characters.")]
    public string? Difference { get; set; }

    [Required(ErrorMessage = "Choose how strong the action is.")]
    public ActionStrength? Strength { get; set; }

    public Guid? OwnerPostId { get; set; }

    public Guid? SignOffGroupId { get; set; }

    [Display(Name = "The due date")]
    public DateOnly? Due { get; set; }

    public uint Version { get; set; }
}
