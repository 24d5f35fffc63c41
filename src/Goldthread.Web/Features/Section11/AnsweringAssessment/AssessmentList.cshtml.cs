using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.AnsweringAssessment;

/// <summary>The cycles that asked one agency, for its own people.</summary>
public sealed class AssessmentListModel(
    GoldthreadDb db,
    AssessmentQuery assessments,
    CurrentUser user,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    public string Name { get; private set; } = "";

    public bool Leads { get; private set; }

    public IReadOnlyList<AskedCycle> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var known = await assessments.AgencyAsync(Agency, cancel);
        var now = time.UtcNow();
        (Name, Leads) = (known.Name, user.LeadsFor(known.Id));
        Rows = await db
            .CycleAgencies.AsNoTracking()
            .Where(asked => asked.AgencyId == known.Id)
            .Join(
                db.Cycles.Where(cycle => cycle.SendsAt != null && cycle.SendsAt <= now),
                asked => asked.CycleId,
                cycle => cycle.Id,
                (asked, cycle) => new AskedCycle(cycle, asked)
            )
            .ToListAsync(cancel);
        Rows = [.. Rows.OrderByDescending(row => row.Cycle.Year)];
    }
}

/// <summary>A cycle that asked the agency.</summary>
public sealed record AskedCycle(Cycle Cycle, CycleAgency Asked);
