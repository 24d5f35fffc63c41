using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.AssigningSections;

/// <summary>Takes a section back from the colleague who was asked. What they wrote stays.</summary>
[UseCase]
public sealed class TakeSectionBack(GoldthreadDb db, AssessmentQuery assessments)
{
    public async Task RunAsync(string agency, int year, string section, CancellationToken cancel)
    {
        var view = await assessments.FindAsync(agency, year, toChange: true, cancel);
        if (!view.SeesAll)
        {
            throw new NotFoundException();
        }

        var (cycle, id) = (view.Cycle.Id, view.Agency.Id);
        db.RemoveRange(
            await db
                .SectionAssignments.Where(one => one.CycleId == cycle && one.AgencyId == id && one.Section == section)
                .ToListAsync(cancel)
        );
        await db.SaveChangesAsync(this, cancel);
    }
}
