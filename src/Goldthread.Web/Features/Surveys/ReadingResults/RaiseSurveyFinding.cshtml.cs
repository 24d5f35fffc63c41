using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Improvement;
using Goldthread.Features.Surveys.Answered;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Surveys.ReadingResults;

/// <summary>Raises a finding from a survey; from a question, with its numbers written down.</summary>
public sealed class RaiseSurveyFindingModel(
    SurveyByReferenceQuery surveys,
    SurveyResultsQuery results,
    ImprovementChoicesQuery choices,
    RaiseFindingOfSurvey raise,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public RaiseSurveyFindingInput Input { get; set; } = new();

    public Survey Survey { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Themes { get; private set; } = [];

    public string Place => address.Here.Slug;

    public IEnumerable<SelectListItem> Kinds =>
        [
            new("Improvement needed", nameof(FindingKind.Improvement), Input.Kind == FindingKind.Improvement),
            new("A strength", nameof(FindingKind.Strength), Input.Kind == FindingKind.Strength),
        ];

    public async Task OnGetAsync(string? question, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var view = await results.OfAsync(Survey, cancel);
        if (view.Questions.FirstOrDefault(one => one.Question.Key == question) is { Share: { } share } asked)
        {
            Input.Statement =
                $"{Words.Percentage(share.Agree, share.Scored)} of staff agree: “{asked.Question.Text.TrimEnd('.')}”.";
            Input.Detail =
                $"{Words.Plural(share.DoNotKnow, "person does", "people do")} not know, of {Words.Count(share.Answered)} who answered.";
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var finding = await raise.RunAsync(
            Reference,
            new FindingText(Input.Kind!.Value, Input.Statement!, Input.Detail, null),
            Input.Themes,
            cancel
        );
        return Done(ImprovementPaths.FindingDetail(Place, finding), $"{finding} saved as a draft");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Survey = await surveys.FindAsync(Reference, cancel);
        Themes =
        [
            .. (await choices.ThemesAsync(cancel)).Select(theme => new SelectListItem(
                theme.Name,
                theme.Id.ToString(),
                Input.Themes.Contains(theme.Id)
            )),
        ];
    }
}

/// <summary>What the form asks.</summary>
public sealed class RaiseSurveyFindingInput
{
    [Required(ErrorMessage = "Enter what was found, in one sentence.")]
    [StringLength(Finding.StatementLength, ErrorMessage = "Keep what was found to 300 characters.")]
    public string? Statement { get; set; }

    [Required(ErrorMessage = "Choose whether it is a strength or needs improvement.")]
    [EnumDataType(typeof(FindingKind), ErrorMessage = "Choose whether it is a strength or needs improvement.")]
    public FindingKind? Kind { get; set; }

    [StringLength(Finding.DetailLength, ErrorMessage = "Keep the detail to 4,000 characters.")]
    public string? Detail { get; set; }

    public List<Guid> Themes { get; set; } = [];
}
