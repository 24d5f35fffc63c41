using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Surveys.BuildingSurveys;

/// <summary>Adds a question at the end.</summary>
public sealed class AddSurveyQuestionModel(SurveyByReferenceQuery surveys, WriteQuestion write, Address address)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public SurveyQuestionInput Input { get; set; } = new() { Kind = QuestionKind.Rating };

    public SurveyQuestionForm Form { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await write.RunAsync(Reference, null, Input.Written(), null, cancel);
        return Done(SurveysPaths.BuildSurvey(Place, Reference), "Question added");
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        Form = new SurveyQuestionForm(
            Input,
            SurveyContent.Read((await surveys.FindAsync(Reference, cancel)).Content),
            null
        );
}
