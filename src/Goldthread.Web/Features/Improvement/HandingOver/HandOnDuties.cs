using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.HandingOver;

/// <summary>
/// Moves duties to the post that took over, in every partnership: whoever ends a post may look after one of them only, and
/// a post that ends on a day to come takes its duties that far (ADR 26).
/// </summary>
[UseCase]
public sealed class HandOnDuties(GoldthreadDb db, HandedDuties duties, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await duties.PassAllAsync(time.Today(), cancel);
        await db.SaveChangesAsync(this, "The post has ended and another took over.", cancel);
    }
}
