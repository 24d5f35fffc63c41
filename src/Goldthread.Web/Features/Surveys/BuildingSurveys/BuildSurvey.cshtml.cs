using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Surveys.BuildingSurveys;

/// <summary>The questions of a survey in their order, how long they take, and the approval.</summary>
public sealed class BuildSurveyModel(
    SurveyByReferenceQuery surveys,
    ArrangeQuestions arrange,
    ApproveSurvey approve,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    public Survey Survey { get; private set; } = null!;

    public QuestionSetText Set { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public int Count => Set.Questions.Count();

    public int Minutes => SurveyContent.Minutes(Set);

    public bool IsLong => Minutes > SurveyContent.LongestMinutes;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <summary>What was pressed names the question: <c>Up:Q3</c>.</summary>
    public async Task<IActionResult> OnPostAsync(string? press, CancellationToken cancel)
    {
        var parts = (press ?? "").Split(':', 2);
        if (
            parts.Length != 2
            || !Enum.TryParse<Arrangement>(parts[0], out var arrangement)
            || !Enum.IsDefined(arrangement)
        )
        {
            throw new RuleBrokenException("Choose what to do with which question.");
        }

        await arrange.RunAsync(Reference, parts[1], arrangement, cancel);
        return Done(
            SurveysPaths.BuildSurvey(Place, Reference),
            arrangement == Arrangement.Out ? "The question is out" : "The question has moved"
        );
    }

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancel)
    {
        await approve.RunAsync(Reference, cancel);
        return Done(SurveysPaths.SurveyDetail(Place, Reference), $"{Reference} is approved");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Survey = await surveys.FindAsync(Reference, cancel);
        Set = SurveyContent.Read(Survey.Content);
    }
}
