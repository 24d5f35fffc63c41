using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Surveys.StartingSurveys;

/// <summary>Starts a survey. Everything is filled in, so that choosing what to start from is enough.</summary>
public sealed class NewSurveyModel(
    CreateSurvey create,
    SurveyTemplatesQuery templates,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    private const int UsualDays = 21;
    private const string UsualPurpose = "To check that what leaders tell us matches what you see in your work.";

    [BindProperty]
    public NewSurveyInput Input { get; set; } = new();

    public IReadOnlyList<SurveyTemplate> Templates { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = time.Today();
        (Input.OpensOn, Input.ClosesOn, Input.Purpose) = (today, today.AddDays(UsualDays), UsualPurpose);
        await LoadAsync(cancel);
        Input.Template = Templates[0].Key;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var reference = await create.RunAsync(
            Input.Template,
            new SurveyPlan(
                Input.Title,
                Input.Purpose,
                Input.Audience,
                Input.Thread,
                Input.OpensOn!.Value,
                Input.ClosesOn!.Value,
                Survey.UsualGroup
            ),
            cancel
        );
        return Done(SurveysPaths.BuildSurvey(Place, reference), $"{reference} made. Nobody is asked anything yet");
    }

    public override async Task LoadAsync(CancellationToken cancel) => Templates = await templates.AllAsync(cancel);

    public IEnumerable<SelectListItem> Choices =>
        Templates.Select(one => new SelectListItem(Say(one), one.Key, one.Key == Input.Template));

    private static string Say(SurveyTemplate template) =>
        template.IsBlank ? "Nothing: I write the questions myself"
        : template.Earlier is { } earlier ? $"{earlier.Title} again ({earlier.Reference}), to be compared with it"
        : $"{template.Text.Title} ({Words.Plural(template.Text.Questions.Count(), "question")}, about {Words.Plural(SurveyContent.Minutes(template.Text), "minute")})";
}

/// <summary>What the form asks.</summary>
public sealed class NewSurveyInput
{
    [Required(ErrorMessage = "Choose what to start from.")]
    public string? Template { get; set; }

    [StringLength(300, ErrorMessage = "Keep the name to 300 characters.")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Enter why you ask.")]
    [StringLength(Survey.LongText, ErrorMessage = "Keep the reason to 2,000 characters.")]
    public string? Purpose { get; set; }

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
}
