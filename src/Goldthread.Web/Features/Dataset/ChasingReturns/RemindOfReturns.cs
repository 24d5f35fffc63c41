using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.ChasingReturns;

/// <summary>
/// Reminds leads of figures they owe, by itself, on working days: ten days before the day, two days before it, and on the
/// first working day after it. With the letter that opened the return that is four and never more; whoever has sent the
/// figures hears nothing. What comes after is for a person to decide.
/// </summary>
[UseCase]
public sealed class RemindOfReturns(
    GoldthreadDb db,
    Scope scope,
    WindowReturnsQuery returns,
    ReturnContactsQuery contacts,
    ReturnLetters letters,
    BankHolidays holidays,
    TimeProvider time
)
{
    private const int DaysEarly = 10;
    private const int DaysLast = 2;

    /// <returns>How many letters were added.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var today = time.Today();
        if (!new WorkingDays(holidays).IsWorkingDay(today))
        {
            return 0;
        }

        var here = scope.Partnerships.Single();
        var windows = await db
            .ReturnWindows.AsNoTracking()
            .Where(window => window.PartnershipId == here && !window.IsHistory)
            .Where(window =>
                db.Set<DataReturn>()
                    .Any(one =>
                        one.WindowId == window.Id
                        && (one.State == ReturnState.Requested || one.State == ReturnState.Draft)
                    )
            )
            .ToDictionaryAsync(window => window.Id, cancel);
        var owed = (await returns.OfAsync([.. windows.Keys], cancel))
            .Select(one => (Of: one, Step: StepOn(one.Return, today)))
            .Where(pair => pair.Step is not null)
            .ToList();
        if (owed.Count == 0)
        {
            return 0;
        }

        var people = await contacts.OfAsync(here, [.. owed.Select(pair => pair.Of.Agency.Id)], today, cancel);
        var added = 0;
        foreach (var (of, step) in owed)
        {
            added += await RemindAsync(windows[of.Return.WindowId], of, step!, people[of.Agency.Id], cancel);
        }

        await db.SaveChangesAsync(this, cancel);
        return added;
    }

    /// <summary>The letters of a return that was extended are those of its new day, so the day is part of the key.</summary>
    private async Task<int> RemindAsync(
        ReturnWindow window,
        WindowReturn of,
        string step,
        AgencyContacts people,
        CancellationToken cancel
    )
    {
        var today = time.Today();
        var sender = await letters.SenderAsync(window.PartnershipId, cancel);
        var asked = ReturnAsked.Of(sender, window, of.Return, of.Agency, (of.Rows, of.Answered));
        var letter = ReturnLetter.Reminding(asked, today) with { To = people.Leads, IsReminder = true };
        var key = FormattableString.Invariant($"return-due:{of.Return.Id}:{of.Return.DueOn:yyyy-MM-dd}:{step}");
        var added = await letters.AddAsync(letter, key, window.PartnershipId, cancel);
        if (added > 0 && of.Return.IsLateOn(today))
        {
            var one = await db.DataReturns.SingleAsync(known => known.Id == of.Return.Id, cancel);
            one.Chase(today);
        }

        return added;
    }

    /// <summary>
    /// The reminder that a day calls for. One whose day was no working day comes on the next; one that the agency was
    /// asked too late for is left out.
    /// </summary>
    private string? StepOn(DataReturn one, DateOnly today)
    {
        if (one.State is not (ReturnState.Requested or ReturnState.Draft) || one.ChasedOn == today)
        {
            return null;
        }

        var calendar = new WorkingDays(holidays);
        var steps = new[]
        {
            ("early", FirstWorkingDay(one.DueOn.AddDays(-DaysEarly))),
            ("last", FirstWorkingDay(one.DueOn.AddDays(-DaysLast))),
            ("late", calendar.Next(one.DueOn)),
        };
        return steps.Where(step => step.Item2 == today).Select(step => step.Item1).LastOrDefault();

        DateOnly FirstWorkingDay(DateOnly day) => calendar.IsWorkingDay(day) ? day : calendar.Next(day);
    }
}
