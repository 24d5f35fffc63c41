using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.ReportingSurveys;

/// <summary>Tells those who answered what came of it: the page of the survey’s links shows it from now on.</summary>
[UseCase]
public sealed class PublishSaidAndDone(
    GoldthreadDb db,
    SurveyByReferenceQuery surveys,
    CurrentUser user,
    TimeProvider time
)
{
    public async Task RunAsync(string reference, CancellationToken cancel)
    {
        var survey = await surveys.FindAsync(reference, cancel);
        var lines = await db.SaidAndDone.CountAsync(line => line.SurveyId == survey.Id, cancel);
        survey.Report(lines, time.Today(), user.Name);
        await db.SaveChangesAsync(this, cancel);
    }
}
