using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Answered;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Surveys.BuildingSurveys;

/// <summary>Every question as it stands on a phone, one below the other. Nothing can be sent.</summary>
public sealed class PreviewSurveyModel(SurveyByReferenceQuery surveys, SurveyResultsQuery results, Address address)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    public Survey Survey { get; private set; } = null!;

    public QuestionSetText Set { get; private set; } = null!;

    public IReadOnlyList<QuestionOption> Agencies { get; private set; } = [];

    public string Place => address.Here.Slug;

    public IEnumerable<QuestionField> Fields =>
        Set.Questions.Select(question => new QuestionField(Set, question, new TypedAnswer(), $"Look.{question.Key}")
        {
            Agencies = Agencies,
        });

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Survey = await surveys.FindAsync(Reference, cancel);
        Set = SurveyContent.Read(Survey.Content);
        var asked = await results.AgenciesAsync(Survey.Id, cancel);
        Agencies = [.. asked.Select(agency => new QuestionOption(agency.Id.ToString(), agency.Name))];
    }
}
