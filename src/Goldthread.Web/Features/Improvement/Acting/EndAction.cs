using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>Closes an action that will not be done. The reason is kept with it and in the trail.</summary>
[UseCase]
public sealed class EndAction(GoldthreadDb db, ActionByReferenceQuery actions, TimeProvider time)
{
    /// <exception cref="RuleBrokenException">It has ended, or no reason is given.</exception>
    public async Task RunAsync(string reference, uint version, string because, CancellationToken cancel)
    {
        var action = await actions.FindAsync(reference, cancel);
        db.Expect(action, version);
        action.CloseWithout(time.Today(), because);
        await db.SaveChangesAsync(this, because, cancel);
    }
}
