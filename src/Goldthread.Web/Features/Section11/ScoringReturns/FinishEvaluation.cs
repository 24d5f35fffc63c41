using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.ScoringReturns;

/// <summary>Says that every standard of an agency is scored, so that it can be laid beside what the other reader says.</summary>
[UseCase]
public sealed class FinishEvaluation(GoldthreadDb db, ScoringQuery scoring, TimeProvider time)
{
    /// <returns>Whether it was finished by this press.</returns>
    /// <exception cref="RuleBrokenException">A standard is left.</exception>
    public async Task<bool> RunAsync(int year, string agency, CancellationToken cancel)
    {
        var view = await scoring.FindAsync(year, agency, toChange: true, cancel);
        if (view.IsFinished)
        {
            return false;
        }

        view.Evaluation.Finish(time.Today(), view.Left);
        await db.SaveChangesAsync(this, cancel);
        return true;
    }
}
