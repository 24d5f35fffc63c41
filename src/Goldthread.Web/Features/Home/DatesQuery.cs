using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Home;

/// <summary>What is dated for the person who acts, from every module, in the order of days.</summary>
public sealed class DatesQuery(IEnumerable<ICalendarItems> sources, CurrentUser user, BankHolidays holidays)
{
    public async Task<IReadOnlyList<CalendarItem>> BetweenAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        List<CalendarItem> items = [];
        foreach (var source in sources)
        {
            items.AddRange(await source.BetweenAsync(user, from, to, cancel));
        }

        return
        [
            .. items
                .Where(item => item.Day >= from && item.Day <= to)
                .OrderBy(item => item.Day)
                .ThenBy(item => item.Kind, StringComparer.Ordinal)
                .ThenBy(item => item.Reference, StringComparer.Ordinal)
                .ThenBy(item => item.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>The bank holidays on these days, both included.</summary>
    public IReadOnlyList<BankHoliday> Holidays(DateOnly from, DateOnly to) =>
        [
            .. Enumerable
                .Range(0, to.DayNumber - from.DayNumber + 1)
                .Select(days => holidays.On(from.AddDays(days)))
                .OfType<BankHoliday>(),
        ];
}
