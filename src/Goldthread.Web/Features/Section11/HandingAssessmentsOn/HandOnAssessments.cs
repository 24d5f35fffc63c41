using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.HandingAssessmentsOn;

/// <summary>Moves self-assessments to the post that took over once the one before has ended (ADR 26).</summary>
[UseCase]
public sealed class HandOnAssessments(GoldthreadDb db, PassedAssessments assessments, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await assessments.PassAllAsync(time.Today(), cancel);
        await db.SaveChangesAsync(this, "The post has ended and another took over.", cancel);
    }
}
