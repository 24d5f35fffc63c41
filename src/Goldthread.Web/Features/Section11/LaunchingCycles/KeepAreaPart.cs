using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>
/// Settles what one area does differently in a cycle: its own days, moved off weekends and bank holidays, and the questions
/// that it alone asks. Agencies find both at once.
/// </summary>
[UseCase]
public sealed class KeepAreaPart(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    AskedSetQuery sets,
    Address address,
    BankHolidays holidays
)
{
    /// <exception cref="NotFoundException">The cycle does not cover this partnership.</exception>
    /// <exception cref="RuleBrokenException">The days are not in order, or the questions can no longer change.</exception>
    public async Task RunAsync(int year, AreaPart part, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        var area =
            await db.CycleAreas.SingleOrDefaultAsync(
                one => one.CycleId == cycle.Id && one.PartnershipId == here,
                cancel
            ) ?? throw new NotFoundException();
        if (part.Extra is { } extra && (await sets.KeptAsync(here, cancel)).All(set => set.VersionId != extra))
        {
            throw new RuleBrokenException("Choose a published question set of this partnership.", nameof(part.Extra));
        }

        var returns = await db
            .AreaReturns.Where(one => one.CycleId == cycle.Id && one.PartnershipId == here)
            .ToListAsync(cancel);
        area.AskAlso(part.Extra, returns.Count(one => one.State >= AssessmentState.AwaitingSignOff));
        area.KeepDates(cycle, Moved(part.Due), Moved(part.SignOff));
        var sections = (await sets.OfAsync(cycle.QuestionSetVersionId, cancel)).Sections.Count;
        sections += part.Extra is { } set ? (await sets.OfAsync(set, cancel)).Sections.Count : 0;
        foreach (var one in returns.Where(one => one.IsOwed))
        {
            one.Ask(sections);
        }

        await db.SaveChangesAsync(this, cancel);
    }

    private DateOnly? Moved(DateOnly? day)
    {
        var days = new WorkingDays(holidays);
        return day is not { } chosen || days.IsWorkingDay(chosen) ? day : days.Next(chosen);
    }
}

/// <param name="Due">By when answers are due here; nothing for the day of the cycle.</param>
/// <param name="SignOff">By when the executive has signed here; nothing for the day of the cycle.</param>
/// <param name="Extra">The published questions that this area asks besides, or nothing.</param>
public sealed record AreaPart(DateOnly? Due, DateOnly? SignOff, Guid? Extra);
