using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Surveys.ReadingResults;

/// <summary>Says that the results have been read and what people wrote has been coded.</summary>
[UseCase]
public sealed class AnalyseSurvey(GoldthreadDb db, SurveyByReferenceQuery surveys, CurrentUser user, TimeProvider time)
{
    public async Task RunAsync(string reference, CancellationToken cancel)
    {
        (await surveys.FindAsync(reference, cancel)).Analyse(time.UtcNow(), user.Name);
        await db.SaveChangesAsync(this, cancel);
    }
}
