using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>The second of five pages: which agencies are asked, with the posts that answer for each.</summary>
public sealed class ChooseAgenciesModel(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    AskableAgenciesQuery askable,
    ChooseCycleAgencies choose,
    Address address,
    TimeProvider time
) : SetUpCyclePage(cycles, address)
{
    /// <summary>Slugs of the agencies that are ticked.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    public IReadOnlyList<ShownAgency> Agencies { get; private set; } = [];

    public int Flagged => Agencies.Count(row => row.Lead is null || row.Executive is null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Chosen = [.. Agencies.Where(row => row.IsAsked).Select(row => row.Slug)];
        return Launched() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await choose.RunAsync(Year, Chosen, cancel);
        return LocalRedirect(Section11Paths.SetCycleDates(Place, Year));
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        var asked = await db
            .CycleAgencies.AsNoTracking()
            .Where(one => one.CycleId == Cycle.Id)
            .ToDictionaryAsync(one => one.AgencyId, cancel);
        Agencies =
        [
            .. (await askable.OfAsync(Cycle.RunById, time.Today(), cancel)).Select(could =>
            {
                var row = asked.GetValueOrDefault(could.Agency.Id);
                return new ShownAgency(
                    could.Agency.Slug,
                    could.Agency.Name,
                    row is not null,
                    (
                        could.Leads.FirstOrDefault(post => post.Id == row?.LeadPostId)
                        ?? (could.Leads is [var lead, ..] ? lead : null)
                    )?.Title,
                    (
                        could.Executives.FirstOrDefault(post => post.Id == row?.ExecutivePostId)
                        ?? (could.Executives is [var executive, ..] ? executive : null)
                    )?.Title,
                    Words.List(could.Areas.Select(area => area.Name))
                );
            }),
        ];
    }
}

/// <summary>An agency as the page shows it.</summary>
public sealed record ShownAgency(string Slug, string Name, bool IsAsked, string? Lead, string? Executive, string Areas);
