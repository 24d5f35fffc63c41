using CsCheck;
using Goldthread.Platform.Calendar;

namespace Goldthread.Calendar.Tests;

public class WorkingDaysTests
{
    private static readonly WorkingDays Calendar = WorkingDays.Shipped;

    private static readonly Gen<DateOnly> AnyDay = Gen.Int[HolidayTable.First.DayNumber, HolidayTable.Last.DayNumber]
        .Select(DateOnly.FromDayNumber);

    private static readonly Gen<DateOnly> AnyWorkingDay = AnyDay.Where(Calendar.IsWorkingDay);

    [Theory]
    [InlineData(5)]
    [InlineData(15)]
    [InlineData(20)]
    public void Every_start_from_2018_to_2036_agrees_with_counting_on_fingers(int count)
    {
        // The last month of the table has no table after it to count on.
        var starts = HolidayTable.EveryDay().Where(day => day < HolidayTable.Last.AddDays(-40));

        Assert.DoesNotContain(starts, start => Calendar.Add(start, count) != OnFingers(start, count, 1));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(15)]
    [InlineData(20)]
    public void Counting_back_agrees_with_counting_back_on_fingers(int count)
    {
        var starts = HolidayTable.EveryDay().Where(day => day > HolidayTable.First.AddDays(40));

        Assert.DoesNotContain(starts, start => Calendar.Add(start, -count) != OnFingers(start, count, -1));
    }

    [Fact]
    public void Every_day_from_2018_to_2036_is_a_working_day_or_not_as_written() =>
        Assert.DoesNotContain(HolidayTable.EveryDay(), day => Calendar.IsWorkingDay(day) != IsPlainWorkingDay(day));

    [Fact]
    public void Adding_can_be_undone() =>
        Gen.Select(AnyWorkingDay, Gen.Int[-300, 300])
            .Sample((day, count) => Calendar.Add(Calendar.Add(day, count), -count) == day);

    [Fact]
    public void Counting_finds_what_was_added_from_any_day() =>
        Gen.Select(AnyDay, Gen.Int[-300, 300])
            .Sample((day, count) => Calendar.Count(day, Calendar.Add(day, count)) == count);

    [Fact]
    public void A_later_start_never_ends_earlier() =>
        Gen.Select(AnyDay, Gen.Int[0, 60], Gen.Int[-60, 60])
            .Sample((day, later, count) => Calendar.Add(day, count) <= Calendar.Add(day.AddDays(later), count));

    [Fact]
    public void One_more_working_day_always_ends_later() =>
        Gen.Select(AnyDay, Gen.Int[-60, 60])
            .Sample((day, count) => Calendar.Add(day, count) < Calendar.Add(day, count + 1));

    [Fact]
    public void Steps_add_up() =>
        Gen.Select(AnyDay, Gen.Int[0, 60], Gen.Int[0, 60])
            .Sample((day, one, other) => Calendar.Add(Calendar.Add(day, one), other) == Calendar.Add(day, one + other));

    [Fact]
    public void Between_lists_what_count_counts() =>
        Gen.Select(AnyDay, Gen.Int[0, 400])
            .Sample(
                (day, length) =>
                {
                    var days = Calendar.Between(day, day.AddDays(length)).ToList();
                    return days.Count == Calendar.Count(day, day.AddDays(length))
                        && days.TrueForAll(Calendar.IsWorkingDay)
                        && days.SequenceEqual(days.Distinct().Order())
                        && days.TrueForAll(between => between > day && between <= day.AddDays(length));
                }
            );

    [Fact]
    public void Working_day_0_is_the_day_itself_even_on_a_Sunday()
    {
        var sunday = new DateOnly(2026, 11, 22);

        Assert.Equal(sunday, Calendar.Add(sunday, 0));
        Assert.Equal(new DateOnly(2026, 11, 23), Calendar.Next(sunday));
        Assert.Equal(new DateOnly(2026, 11, 23), Calendar.Add(sunday, 1));
        Assert.Equal(new DateOnly(2026, 11, 20), Calendar.Add(sunday, -1));
    }

    [Fact]
    public void Next_passes_a_long_weekend() =>
        Assert.Equal(new DateOnly(2026, 4, 7), Calendar.Next(new DateOnly(2026, 4, 2)));

    [Fact]
    public void Between_excludes_the_first_day_and_includes_the_last()
    {
        var days = Calendar.Between(new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 7));

        Assert.Equal([new DateOnly(2026, 4, 2), new DateOnly(2026, 4, 7)], days);
        Assert.Empty(Calendar.Between(new DateOnly(2026, 4, 2), new DateOnly(2026, 4, 2)));
        Assert.Empty(Calendar.Between(new DateOnly(2026, 4, 7), new DateOnly(2026, 4, 1)));
    }

    [Fact]
    public void Count_looks_back_with_a_minus()
    {
        Assert.Equal(-2, Calendar.Count(new DateOnly(2026, 4, 7), new DateOnly(2026, 4, 1)));
        Assert.Equal(0, Calendar.Count(new DateOnly(2026, 4, 7), new DateOnly(2026, 4, 7)));
        Assert.Equal(-1, Calendar.Count(new DateOnly(2026, 4, 8), new DateOnly(2026, 4, 7)));
    }

    [Fact]
    public void The_skipped_holidays_are_those_on_weekdays_between()
    {
        BankHoliday[] onSaturdayToo =
        [
            .. RegularHolidays.In(2029),
            new BankHoliday(new DateOnly(2029, 12, 29), "A Saturday"),
        ];
        var calendar = new WorkingDays(new BankHolidays(onSaturdayToo));

        var skipped = calendar.SkippedBetween(new DateOnly(2029, 12, 25), new DateOnly(2030, 1, 1));

        Assert.Equal(["Boxing Day", "New Year’s Day"], skipped.Select(holiday => holiday.Title));
        Assert.False(calendar.IsWorkingDay(new DateOnly(2029, 12, 29)));
        Assert.Same(calendar.Holidays, new WorkingDays(calendar.Holidays).Holidays);
    }

    private static bool IsPlainWorkingDay(DateOnly day) =>
        day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday && !HolidayTable.Days.Contains(day);

    private static DateOnly OnFingers(DateOnly start, int count, int direction)
    {
        var fingers = 0;
        for (var day = start; ; day = day.AddDays(direction))
        {
            if (day != start && IsPlainWorkingDay(day) && ++fingers == count)
            {
                return day;
            }
        }
    }
}
