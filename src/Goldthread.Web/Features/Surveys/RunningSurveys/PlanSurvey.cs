using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Surveys.RunningSurveys;

/// <summary>Changes what a survey is called, why and whom it asks, and its days.</summary>
[UseCase]
public sealed class PlanSurvey(GoldthreadDb db, SurveyByReferenceQuery surveys, TimeProvider time)
{
    /// <param name="reference">The survey.</param>
    /// <param name="plan">What it is to be.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="cancel">Stops.</param>
    public async Task RunAsync(string reference, SurveyPlan plan, uint version, CancellationToken cancel)
    {
        var survey = await surveys.FindAsync(reference, cancel);
        db.Expect(survey, version);
        survey.Plan(plan, time.Today());
        await db.SaveChangesAsync(this, cancel);
    }
}
