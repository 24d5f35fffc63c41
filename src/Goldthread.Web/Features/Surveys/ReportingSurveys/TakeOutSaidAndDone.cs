using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.ReportingSurveys;

/// <summary>Takes a line back that was added by mistake, as long as nobody has been told.</summary>
[UseCase]
public sealed class TakeOutSaidAndDone(GoldthreadDb db, SurveyByReferenceQuery surveys)
{
    /// <param name="reference">The survey.</param>
    /// <param name="line">The line; where it is gone already nothing is left to do.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="RuleBrokenException">Those who answered have been told.</exception>
    public async Task RunAsync(string reference, Guid line, CancellationToken cancel)
    {
        var survey = await surveys.FindAsync(reference, cancel);
        var known = await db.SaidAndDone.SingleOrDefaultAsync(
            one => one.Id == line && one.SurveyId == survey.Id,
            cancel
        );
        if (known is null)
        {
            return;
        }

        known.TakeOutOf(survey);
        db.Remove(known);
        await db.SaveChangesAsync(this, cancel);
    }
}
