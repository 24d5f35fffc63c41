using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>
/// Prepares the next cycle of a partnership or joint body with everything that last time decided: name, questions, agencies,
/// the posts that answer and the days. Nobody is written to.
/// </summary>
[UseCase]
public sealed class StartCycle(
    GoldthreadDb db,
    AskableAgenciesQuery agencies,
    AskedSetQuery sets,
    Address address,
    BankHolidays holidays,
    TimeProvider time
)
{
    /// <returns>The year of the cycle; of the one that is being prepared, where there is one already.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (here, today) = (address.Here.Id, time.Today());
        var earlier = await db
            .Cycles.AsNoTracking()
            .Where(cycle => cycle.RunById == here)
            .OrderByDescending(cycle => cycle.Year)
            .ToListAsync(cancel);
        if (earlier.FirstOrDefault(cycle => cycle.IsDraft) is { } prepared)
        {
            return prepared.Year;
        }

        var last = earlier is [var newest, ..] ? newest : null;
        var sections = await sets.AskableAsync(here, cancel);
        if (sections.Count == 0)
        {
            throw new RuleBrokenException("There is no published question set for section 11 yet.");
        }

        var year = CycleYears.Next(last, today, new WorkingDays(holidays));
        var dates = CycleDates.Offer(today, new WorkingDays(holidays), last?.ToDates(), year - (last?.Year ?? year));
        var kind = last?.Kind == CycleKind.FullAssessment ? CycleKind.Update : CycleKind.FullAssessment;
        var text = new CycleText(
            FormattableString.Invariant($"Section 11 {year}"),
            kind,
            await SetAsync(sections, earlier.FirstOrDefault(cycle => cycle.Kind == kind), kind, cancel)
        );
        var cycle = new Cycle(here, year, text, dates);
        db.Add(cycle);
        db.AddRange((await agencies.AreasAsync(here, today, cancel)).Select(area => new CycleArea(cycle, area.Id)));
        await AskAsync(cycle, last, cancel);
        await db.SaveChangesAsync(this, cancel);
        return year;
    }

    /// <summary>The newest version of the set that was asked in the last year of the kind, or the one that ships for it.</summary>
    private async Task<Guid> SetAsync(
        IReadOnlyList<AskableSet> sections,
        Cycle? alike,
        CycleKind kind,
        CancellationToken cancel
    )
    {
        var set = alike is null
            ? (Guid?)null
            : await db
                .QuestionSetVersions.AsNoTracking()
                .Where(version => version.Id == alike.QuestionSetVersionId)
                .Select(version => version.SetId)
                .SingleAsync(cancel);
        var code = kind == CycleKind.Update ? AskedSetQuery.UpdateCode : AskedSetQuery.Code;
        var chosen =
            sections.FirstOrDefault(one => one.SetId == set)
            ?? sections.FirstOrDefault(one => one.Code == code)
            ?? sections[0];
        return chosen.VersionId;
    }

    /// <summary>Everybody who was asked last time and still works here; for a first cycle everybody who works here.</summary>
    private async Task AskAsync(Cycle cycle, Cycle? last, CancellationToken cancel)
    {
        var before = last is null
            ? []
            : await db
                .CycleAgencies.AsNoTracking()
                .Where(asked => asked.CycleId == last.Id)
                .ToDictionaryAsync(asked => asked.AgencyId, cancel);
        foreach (var could in await agencies.OfAsync(cycle.RunById, time.Today(), cancel))
        {
            var known = before.GetValueOrDefault(could.Agency.Id);
            if (last is null || known is not null)
            {
                db.Add(AskedAgencies.Of(cycle, could, known));
            }
        }
    }
}
