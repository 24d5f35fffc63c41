using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.AnsweringAssessment;

/// <summary>Keeps what an agency says is different since last time.</summary>
[UseCase]
public sealed class SayChanges(
    GoldthreadDb db,
    AssessmentQuery assessments,
    DraftReturns drafts,
    ProgressNotes progress,
    TimeProvider time
)
{
    public async Task RunAsync(string agency, int year, string? words, CancellationToken cancel)
    {
        var view = await assessments.FindAsync(agency, year, toChange: true, cancel);
        if (!view.SeesAll)
        {
            throw new NotFoundException();
        }

        var held = drafts.Open(view);
        held.SayWhatChanged(words, time.Today());
        await progress.NoteAsync(view, held, cancel);
        await db.SaveChangesAsync(this, cancel);
    }
}
