using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Surveys.RunningSurveys;

/// <summary>Changes the frame of a survey; its questions are elsewhere.</summary>
public sealed class ChangeSurveyModel(SurveyByReferenceQuery surveys, PlanSurvey plan, Address address) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public ChangeSurveyInput Input { get; set; } = new();

    public Survey Survey { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = ChangeSurveyInput.Of(Survey);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await plan.RunAsync(
            Reference,
            new SurveyPlan(
                Input.Title,
                Input.Purpose,
                Input.Audience,
                Input.Thread,
                Input.OpensOn!.Value,
                Input.ClosesOn!.Value,
                Input.MinimumGroup!.Value
            ),
            Input.Version,
            cancel
        );
        return Done(SurveysPaths.SurveyDetail(Place, Reference), "Survey changed");
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        Survey = await surveys.FindAsync(Reference, cancel);
}

/// <summary>What the form asks.</summary>
public sealed class ChangeSurveyInput
{
    [Required(ErrorMessage = "Enter what the survey is called.")]
    [StringLength(300, ErrorMessage = "Keep the name to 300 characters.")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Enter why you ask.")]
    [StringLength(Survey.LongText, ErrorMessage = "Keep the reason to 2,000 characters.")]
    public string? Purpose { get; set; }

    [Required(ErrorMessage = "Enter who is asked.")]
    [StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? Audience { get; set; }

    [StringLength(12, ErrorMessage = "Enter the reference of a finding, like F-118.")]
    public string? Thread { get; set; }

    [Required(ErrorMessage = "Enter the first day.")]
    [Display(Name = "The first day")]
    public DateOnly? OpensOn { get; set; }

    [Required(ErrorMessage = "Enter the last day.")]
    [Display(Name = "The last day")]
    public DateOnly? ClosesOn { get; set; }

    [Required(ErrorMessage = "Enter the smallest group that is shown.")]
    [Display(Name = "The smallest group")]
    public int? MinimumGroup { get; set; }

    public uint Version { get; set; }

    public static ChangeSurveyInput Of(Survey survey) =>
        new()
        {
            Title = survey.Title,
            Purpose = survey.Purpose,
            Audience = survey.Audience,
            Thread = survey.Thread,
            OpensOn = survey.OpensOn,
            ClosesOn = survey.ClosesOn,
            MinimumGroup = survey.MinimumGroup,
            Version = survey.Version,
        };
}
