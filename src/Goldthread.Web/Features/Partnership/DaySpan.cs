using Goldthread.Platform.Work;

namespace Goldthread.Features.Partnership;

/// <summary>Days from and to, both included; no last day means that it lasts.</summary>
public static class DaySpan
{
    /// <exception cref="RuleBrokenException">It would end before it began.</exception>
    public static DateOnly End(DateOnly from, DateOnly lastDay) =>
        lastDay >= from
            ? lastDay
            : throw new RuleBrokenException("The last day must be on or after the first day.", "To");

    public static bool Holds(DateOnly from, DateOnly? to, DateOnly day) => from <= day && (to is null || day <= to);
}
