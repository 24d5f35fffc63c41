using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.ScoringReturns;

/// <summary>Says that every standard of an agency is scored, so that it can be laid beside what the other reader says.</summary>
[UseCase]
public sealed class FinishEvaluation(GoldthreadDb db, ScoringQuery scoring, TimeProvider time)
{
    /// <param name="year">The cycle.</param>
    /// <param name="agency">As addresses name it.</param>
    /// <param name="read">The submission that was shown.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Whether it was finished by this press.</returns>
    /// <exception cref="RuleBrokenException">A standard is left, or newer answers came.</exception>
    public async Task<bool> RunAsync(int year, string agency, Guid read, CancellationToken cancel)
    {
        var view = await scoring.FindAsync(year, agency, toChange: true, cancel);
        if (view.IsFinished)
        {
            return false;
        }

        if (view.Read.Submission.Id != read)
        {
            throw new RuleBrokenException(
                "The agency has sent new answers since you opened this page. Read what has changed before you finish."
            );
        }

        view.Evaluation.Finish(time.Today(), view.Left, read);
        await db.SaveChangesAsync(this, cancel);
        return true;
    }
}
