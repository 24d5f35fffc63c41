using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.CheckingImpact;

/// <summary>Puts a check off because it is too early to say; the reason stays in the history.</summary>
[UseCase]
public sealed class DelayCheck(GoldthreadDb db, ImpactCheckQuery checks, TimeProvider time)
{
    /// <exception cref="RuleBrokenException">It is not this person’s, was answered, or the day will not do.</exception>
    public async Task RunAsync(string reference, DateOnly to, string because, uint version, CancellationToken cancel)
    {
        var (check, _) = await checks.TrackAsync(reference, cancel);
        check.Postpone(to, time.Today());
        db.Expect(check, version);
        await db.SaveChangesAsync(this, because, cancel);
    }
}
