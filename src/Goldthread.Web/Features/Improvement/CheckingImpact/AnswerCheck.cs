using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Features.Improvement.CheckingImpact;

/// <summary>
/// Says whether an action made a difference. That it did rests on more than somebody’s word: on evidence above “told”, or
/// on the agreed measure having moved the agreed way.
/// </summary>
[UseCase]
public sealed class AnswerCheck(
    GoldthreadDb db,
    ImpactCheckQuery checks,
    EvidencedActionQuery actions,
    CurrentUser user,
    TimeProvider time
)
{
    /// <exception cref="NotFoundException">There is no such check here.</exception>
    /// <exception cref="RuleBrokenException">It is not this person’s, not yet time, answered, or the evidence does not carry it.</exception>
    public async Task RunAsync(string reference, ImpactAnswer answer, uint version, CancellationToken cancel)
    {
        var (check, action) = await checks.TrackAsync(reference, cancel);
        if (action.SignedOffOn is not { } finished)
        {
            throw new RuleBrokenException("The action is not finished yet, so nobody can say what it changed.");
        }

        var highest = await actions.HighestAsync(action, cancel);
        if (await checks.MeasuredAsync(check, finished, cancel) is { Verdict: ChangeVerdict.BetterThanBefore })
        {
            highest = EvidenceRung.Changed;
        }

        check.Judge(answer, highest, time.Today(), user.Name);
        if (answer.Verdict == ImpactVerdict.MadeADifference)
        {
            action.Embed(time.Today());
        }

        db.Expect(check, version);
        await db.SaveChangesAsync(this, cancel);
    }
}
