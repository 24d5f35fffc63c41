using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Surveys.BuildingSurveys;

/// <summary>Puts other words into a question.</summary>
public sealed class ChangeSurveyQuestionModel(SurveyByReferenceQuery surveys, WriteQuestion write, Address address)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    public SurveyQuestionInput Input { get; set; } = new();

    /// <summary>The mark of what the question said when the form was shown.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The mark of what it says now.</summary>
    public string Mark => SurveyContent.MarkOf(Form.Set.Find(Key)!);

    public SurveyQuestionForm Form { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = SurveyQuestionInput.Of(Form.Set.Find(Key)!);
        Form = Form with { Input = Input };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await write.RunAsync(Reference, Key, Input.Written(), Seen, cancel);
        return Done(SurveysPaths.BuildSurvey(Place, Reference), "Question saved");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var set = SurveyContent.Read((await surveys.FindAsync(Reference, cancel)).Content);
        Form = set.Find(Key) is null ? throw new NotFoundException() : new SurveyQuestionForm(Input, set, Key);
    }
}
