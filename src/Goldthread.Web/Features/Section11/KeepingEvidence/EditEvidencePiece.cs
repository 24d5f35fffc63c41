using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.KeepingEvidence;

/// <summary>Renames a piece of evidence, changes how long it is valid, or removes it from the library.</summary>
[UseCase]
public sealed class EditEvidencePiece(GoldthreadDb db, AssessmentQuery assessments, CurrentUser user, TimeProvider time)
{
    public async Task RunAsync(
        string agency,
        Guid id,
        (string? Title, DateOnly? ExpiresOn, bool Removes) change,
        CancellationToken cancel
    )
    {
        var known = await assessments.AgencyAsync(agency, cancel);
        var piece = await db.LibraryPieces.SingleOrDefaultAsync(
            one => one.Id == id && one.AgencyId == known.Id,
            cancel
        );
        if (piece is null || !user.LeadsFor(known.Id))
        {
            throw new NotFoundException();
        }

        if (change.Removes)
        {
            piece.Remove(time.Today());
        }
        else
        {
            piece.Rename(change.Title);
            piece.Keep(piece.OwnerPostId, change.ExpiresOn);
        }

        await db.SaveChangesAsync(this, cancel);
    }
}
