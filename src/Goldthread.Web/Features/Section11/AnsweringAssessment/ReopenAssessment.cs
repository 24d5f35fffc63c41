using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.AnsweringAssessment;

/// <summary>Lets an agency change what it has sent. What was released stays as it is until the executive signs again.</summary>
[UseCase]
public sealed class ReopenAssessment(
    GoldthreadDb db,
    AssessmentQuery assessments,
    DraftReturns drafts,
    ProgressNotes progress
)
{
    public async Task RunAsync(string agency, int year, CancellationToken cancel)
    {
        var view = await assessments.FindAsync(agency, year, toChange: true, cancel);
        if (!view.SeesAll || view.Return is null)
        {
            throw new NotFoundException();
        }

        var held = drafts.Open(view);
        held.Reopen();
        await progress.NoteAsync(view, held, cancel);
        await db.SaveChangesAsync(this, cancel);
    }
}
