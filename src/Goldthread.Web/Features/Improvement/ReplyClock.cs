using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement;

/// <summary>
/// How long agencies have to reply, in working days of the installation’s own calendar, and how that clock stands in
/// words.
/// </summary>
[Scoped]
public sealed class ReplyClock(BankHolidays holidays, TimeProvider time)
{
    /// <summary>Working days for the first reply to a recommendation.</summary>
    public const int DaysForRecommendation = 15;

    /// <summary>Working days when an agency is asked again.</summary>
    public const int DaysAgain = 10;

    /// <summary>Working days for the reply to a challenge.</summary>
    public const int DaysForChallenge = 10;

    private static readonly TimeOnly EndOfDay = new(17, 0);

    private readonly WorkingDays calendar = new(holidays);

    public DateOnly Today => time.Today();

    /// <summary>The day that lies this many working days ahead.</summary>
    public DateOnly Ahead(int days) => calendar.Add(time.Today(), days);

    /// <summary>"Reply by 5pm on Friday 27 November 2026, in 3 working days", or how late it is.</summary>
    public string Say(DateOnly replyBy)
    {
        var today = time.Today();
        return replyBy < today
            ? $"This reply is {Late(calendar.Count(replyBy, today))}. It was due {Words.By(replyBy, EndOfDay)}."
            : $"Reply {Words.By(replyBy, EndOfDay)}, {Left(calendar.Count(today, replyBy), today, replyBy)}.";
    }

    /// <summary>The list of Home that a reply due on this day stands in.</summary>
    public WorkSection SectionOf(DateOnly replyBy)
    {
        var today = time.Today();
        return replyBy < today ? WorkSection.Overdue
            : replyBy < today.AddDays(ActionDates.Week) ? WorkSection.DueThisWeek
            : WorkSection.ComingUp;
    }

    private static string Late(int days) => days == 0 ? "late" : $"{Words.Plural(days, "working day")} late";

    /// <summary>From a Saturday to the Sunday no working day is left, so the days of the calendar are said.</summary>
    private static string Left(int days, DateOnly today, DateOnly due) =>
        due == today || days == 0 ? Words.DueFrom(today, due) : $"in {Words.Plural(days, "working day")}";
}
