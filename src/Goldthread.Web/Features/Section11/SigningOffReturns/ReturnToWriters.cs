using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.SigningOffReturns;

/// <summary>Gives a self-assessment that waits for its executive back to those who write it, with a comment.</summary>
[UseCase]
public sealed class ReturnToWriters(
    GoldthreadDb db,
    AssessmentQuery assessments,
    ProgressNotes progress,
    SignedLetters letters,
    CurrentUser user,
    TimeProvider time
)
{
    public async Task RunAsync(string agency, int year, string? comment, CancellationToken cancel)
    {
        var view = await assessments.FindAsync(agency, year, toChange: true, cancel);
        if (view.Return is not { } held || !user.SignsFor(view.Agency.Id))
        {
            throw new NotFoundException();
        }

        held.GiveBack(time.Today(), user.Name, comment);
        await progress.NoteAsync(view, held, cancel);
        var key = FormattableString.Invariant($"s11-back:{held.Id}:{held.Version}");
        await letters.AddGivenBackAsync(view, user.Name, key, cancel);
        await db.SaveChangesAsync(this, cancel);
    }
}
