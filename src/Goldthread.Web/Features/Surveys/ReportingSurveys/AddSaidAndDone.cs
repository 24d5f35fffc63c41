using Goldthread.Features.Surveys.Answered;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Surveys.ReportingSurveys;

/// <summary>Adds one thing that people said and what was done about it.</summary>
[UseCase]
public sealed class AddSaidAndDone(GoldthreadDb db, SurveyByReferenceQuery surveys)
{
    public async Task RunAsync(string reference, string? said, string? done, CancellationToken cancel)
    {
        db.Add(new SaidAndDone(await surveys.FindAsync(reference, cancel), said, done));
        await db.SaveChangesAsync(this, cancel);
    }
}
