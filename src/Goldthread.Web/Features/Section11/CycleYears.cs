using Goldthread.Platform.Calendar;

namespace Goldthread.Features.Section11;

/// <summary>Which year the next cycle is called after.</summary>
public static class CycleYears
{
    /// <summary>The year in which answers would be due, and one later than the last in any case.</summary>
    public static int Next(Cycle? last, DateOnly today, WorkingDays days)
    {
        var due = CycleDates.Offer(today, days, null, 0).Due.Year;
        return last is null ? due : Math.Max(due, last.Year + 1);
    }
}
