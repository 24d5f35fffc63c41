using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.RunningSurveys;

/// <summary>One survey: where it stands, what happens next, and how many answered.</summary>
public sealed class SurveyDetailModel(
    GoldthreadDb db,
    SurveyByReferenceQuery surveys,
    RecordHistoryQuery history,
    OpenSurvey open,
    CloseSurvey close,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    public Survey Survey { get; private set; } = null!;

    public Survey? Earlier { get; private set; }

    public QuestionSetText Set { get; private set; } = null!;

    public int Responses { get; private set; }

    public int Agencies { get; private set; }

    public int Counted { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public SurveyState State => Survey.StateAt(time.UtcNow());

    public bool ShowsResults => Survey.ShowsResultsAt(time.UtcNow());

    public string Place => address.Here.Slug;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancel)
    {
        await open.RunAsync(Reference, cancel);
        return Done(SurveysPaths.SurveyDetail(Place, Reference), $"{Reference} is open. Share its link");
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        await close.RunAsync(Reference, cancel);
        return Done(SurveysPaths.SurveyDetail(Place, Reference), $"{Reference} is closed");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Survey = await surveys.FindAsync(Reference, cancel);
        Set = SurveyContent.Read(Survey.Content);
        var (id, earlier) = (Survey.Id, Survey.EarlierId);
        Earlier = await db.Surveys.AsNoTracking().SingleOrDefaultAsync(one => one.Id == earlier, cancel);
        Responses = await db.SurveyAnswers.CountAsync(answer => answer.SurveyId == id, cancel);
        Agencies = await db.SurveyAgencies.CountAsync(one => one.SurveyId == id, cancel);
        Counted = await db.SurveyAgencies.CountAsync(one => one.SurveyId == id && one.Invited != null, cancel);
        History = await history.OfAsync(cancel, [Survey.Id]);
    }
}
