using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Surveys.RunningSurveys;

/// <summary>Ends a survey before its last day.</summary>
[UseCase]
public sealed class CloseSurvey(GoldthreadDb db, SurveyByReferenceQuery surveys, TimeProvider time)
{
    public async Task RunAsync(string reference, CancellationToken cancel)
    {
        (await surveys.FindAsync(reference, cancel)).Close(time.UtcNow());
        await db.SaveChangesAsync(this, cancel);
    }
}
