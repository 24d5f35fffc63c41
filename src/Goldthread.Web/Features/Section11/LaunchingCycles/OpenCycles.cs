using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>
/// Opens launched cycles in one area, once their ten minutes are over: a return for each agency that is asked and works
/// here, and a letter to those to which this area writes for all, so that nobody gets four.
/// </summary>
[UseCase]
public sealed class OpenCycles(
    GoldthreadDb db,
    Scope scope,
    PostHoldersQuery holders,
    AskedSetQuery sets,
    AssessmentLetters letters,
    TimeProvider time
)
{
    /// <returns>How many agencies were asked.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (here, now) = (scope.Partnerships.Single(), time.UtcNow());
        var waiting = await db
            .CycleAreas.Where(area => area.PartnershipId == here && area.OpenedAt == null)
            .Join(
                db.Cycles.Where(cycle => cycle.SendsAt != null && cycle.SendsAt <= now),
                area => area.CycleId,
                cycle => cycle.Id,
                (area, cycle) => new { area, cycle }
            )
            .ToListAsync(cancel);
        if (waiting.Count == 0)
        {
            return 0;
        }

        var opened = 0;
        foreach (var pair in waiting)
        {
            opened += await OpenAsync(pair.cycle, pair.area, cancel);
            pair.area.Open(now);
        }

        await db.SaveChangesAsync(this, cancel);
        return opened;
    }

    private async Task<int> OpenAsync(Cycle cycle, CycleArea area, CancellationToken cancel)
    {
        var (here, today) = (area.PartnershipId, time.Today());
        var asked = await db
            .CycleAgencies.Where(one => one.CycleId == cycle.Id)
            .Join(
                db.AgencyMemberships.Where(member =>
                    member.PartnershipId == here && member.From <= today && (member.To == null || member.To >= today)
                ),
                one => one.AgencyId,
                member => member.AgencyId,
                (one, member) => one
            )
            .Distinct()
            .ToListAsync(cancel);
        var ids = asked.Select(one => one.AgencyId).ToList();
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(agency => ids.Contains(agency.Id))
            .ToDictionaryAsync(agency => agency.Id, cancel);
        var people = await holders.OfAsync(
            asked.SelectMany(one => new[] { one.LeadPostId, one.ExecutivePostId }),
            cancel
        );
        var sections = (await sets.OfAsync(cycle.QuestionSetVersionId, cancel)).Sections.Count;
        sections += area.ExtraSetVersionId is { } extra ? (await sets.OfAsync(extra, cancel)).Sections.Count : 0;
        foreach (var one in asked)
        {
            db.Add(new AreaReturn(here, cycle, one, sections));
            if (one.WriterId == here)
            {
                await WriteAsync(cycle, one, agencies[one.AgencyId], people, cancel);
            }
        }

        return asked.Count;
    }

    private async Task WriteAsync(
        Cycle cycle,
        CycleAgency one,
        Agency agency,
        IReadOnlyDictionary<Guid, PostHolder> people,
        CancellationToken cancel
    )
    {
        var lead = one.LeadPostId is { } first ? people.GetValueOrDefault(first) : null;
        var executive = one.ExecutivePostId is { } second ? people.GetValueOrDefault(second) : null;
        var about = await letters.AskedAsync(cycle, one, agency, executive, cancel);
        var isKnown = await db.Cycles.AnyAsync(
            earlier =>
                earlier.RunById == cycle.RunById
                && earlier.Year < cycle.Year
                && db.Set<CycleAgency>()
                    .Any(asked =>
                        asked.CycleId == earlier.Id && asked.AgencyId == agency.Id && asked.SubmittedOn != null
                    ),
            cancel
        );
        PostHolder?[] to = [lead, executive];
        var letter = AssessmentLetter.Opening(about with { HasLastTime = isKnown }) with
        {
            To = [.. to.OfType<PostHolder>()],
        };
        await letters.AddAsync(letter, $"s11-open:{cycle.Id}:{agency.Id}", one.WriterId, cancel);
    }
}
