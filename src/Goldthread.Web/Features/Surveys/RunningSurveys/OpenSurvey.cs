using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Surveys.RunningSurveys;

/// <summary>Lets the links of an approved survey lead to its questions.</summary>
[UseCase]
public sealed class OpenSurvey(GoldthreadDb db, SurveyByReferenceQuery surveys, CurrentUser user, TimeProvider time)
{
    public async Task RunAsync(string reference, CancellationToken cancel)
    {
        (await surveys.FindAsync(reference, cancel)).Open(time.Today(), user.Name);
        await db.SaveChangesAsync(this, cancel);
    }
}
