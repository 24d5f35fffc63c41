using Goldthread.Platform.Calendar;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11;

/// <summary>The five days of a cycle: it opens, answers are due, the executive has signed, the panel meets, the chair writes.</summary>
public sealed record CycleDates(DateOnly Opens, DateOnly Due, DateOnly SignOff, DateOnly Panel, DateOnly Letter)
{
    private const int DaysToAnswer = 30;
    private const int DaysToSign = 5;
    private const int DaysToPanel = 20;
    private const int DaysToLetter = 15;

    /// <summary>
    /// What is offered: the days of last time a year or more later where those are still to come, and otherwise what
    /// agencies have found to be enough. No day falls on a weekend or a bank holiday.
    /// </summary>
    public static CycleDates Offer(DateOnly today, WorkingDays days, CycleDates? last, int years)
    {
        var fresh = Fresh(today, days);
        if (last is null)
        {
            return fresh;
        }

        var again = new CycleDates(
            today,
            last.Due.AddYears(years),
            last.SignOff.AddYears(years),
            last.Panel.AddYears(years),
            last.Letter.AddYears(years)
        ).OnWorkingDays(days);
        return again.Due > days.Add(today, DaysToSign) ? again : fresh;
    }

    /// <summary>Each day moved on to the next working day where it is none; the day it opens stays.</summary>
    public CycleDates OnWorkingDays(WorkingDays days)
    {
        return this with { Due = Moved(Due), SignOff = Moved(SignOff), Panel = Moved(Panel), Letter = Moved(Letter) };

        DateOnly Moved(DateOnly day) => days.IsWorkingDay(day) ? day : days.Next(day);
    }

    /// <exception cref="RuleBrokenException">One day comes before the one that it follows.</exception>
    public void RequireOrder()
    {
        if (Due <= Opens)
        {
            throw new RuleBrokenException("The day answers are due must be later than the day it opens.", nameof(Due));
        }

        if (SignOff < Due)
        {
            throw new RuleBrokenException("The sign-off cannot be before answers are due.", nameof(SignOff));
        }

        if (Panel < SignOff)
        {
            throw new RuleBrokenException("The panel cannot be before the sign-off.", nameof(Panel));
        }

        if (Letter < Panel)
        {
            throw new RuleBrokenException("The feedback letters cannot be before the panel.", nameof(Letter));
        }
    }

    private static CycleDates Fresh(DateOnly today, WorkingDays days)
    {
        var due = days.Add(today, DaysToAnswer);
        var signOff = days.Add(due, DaysToSign);
        var panel = days.Add(signOff, DaysToPanel);
        return new CycleDates(today, due, signOff, panel, days.Add(panel, DaysToLetter));
    }
}
