using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>
/// Tells the areas and the body that runs the cycle how far an agency is: state and counts, never answers. Does not save.
/// </summary>
[Scoped]
public sealed class ProgressNotes(GoldthreadDb db, TimeProvider time)
{
    /// <summary>Counts again with what this unit of work has just changed.</summary>
    public async Task NoteAsync(AssessmentView before, AgencyReturn held, CancellationToken cancel)
    {
        var id = held.Id;
        var made = db.ReturnAnswers.Local.Where(one => one.ReturnId == id).ToList();
        var known = await db.ReturnAnswers.Where(one => one.ReturnId == id).ToListAsync(cancel);
        var now = new AssessmentView(before.Agency, before.Cycle, before.Asked, held)
        {
            Areas = before.Areas,
            // Somebody may have answered a question first that is answered here too: saving will find that out.
            Answers = [.. made.Concat(known).DistinctBy(one => (one.PartnershipId, one.QuestionKey))],
            LastTime = before.LastTime,
        };
        now.Sections =
        [
            .. before
                .Sections.Select(section => (section.Sheet.Set, section.Area))
                .DistinctBy(pair => pair.Area?.Place.Id)
                .SelectMany(pair => now.SectionsOf(pair.Set, pair.Area)),
        ];
        var progress = now.ProgressOn(time.Today());
        before.Asked.Note(progress);
        var (cycle, agency) = (before.Cycle.Id, before.Agency.Id);
        foreach (
            var one in await db
                .AreaReturns.Where(one => one.CycleId == cycle && one.AgencyId == agency)
                .ToListAsync(cancel)
        )
        {
            one.Note(progress);
        }
    }
}
