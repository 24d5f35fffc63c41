using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.AnsweringAssessment;

/// <summary>Leads to the self-assessments of somebody’s own agency; a list where there are several.</summary>
public sealed class OwnAssessmentsModel(GoldthreadDb db, Scope scope) : GoldthreadPage
{
    public IReadOnlyList<Agency> Agencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var own = scope.Agencies;
        var all = await db
            .Agencies.AsNoTracking()
            .Where(agency => own.Contains(agency.Id))
            .OrderBy(agency => agency.Name)
            .ToListAsync(cancel);
        var asked = await db
            .CycleAgencies.Where(one => own.Contains(one.AgencyId))
            .Select(one => one.AgencyId)
            .Distinct()
            .ToListAsync(cancel);
        var told = all.Where(agency => asked.Contains(agency.Id)).ToList();
        Agencies = told.Count > 0 ? told : all;
        return Agencies.Count == 1 ? LocalRedirect(Section11Paths.AssessmentList(Agencies[0].Slug)) : Page();
    }
}
