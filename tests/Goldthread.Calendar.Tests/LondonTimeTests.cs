using System.Globalization;
using CsCheck;
using Goldthread.Platform.Calendar;
using Microsoft.Extensions.Time.Testing;

namespace Goldthread.Calendar.Tests;

public class LondonTimeTests
{
    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29 00:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29 02:00:00")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25 01:59:59")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25 01:00:00")]
    [InlineData("2026-06-30T23:30:00Z", "2026-07-01 00:30:00")]
    [InlineData("2026-12-31T23:30:00Z", "2026-12-31 23:30:00")]
    public void The_hour_changes_when_London_changes_it(string instant, string wall)
    {
        var shown = LondonTime.Wall(Instant(instant));

        Assert.Equal(wall, shown.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        Assert.Equal(DateTimeKind.Unspecified, shown.Kind);
        Assert.Equal(DateOnly.FromDateTime(shown), LondonTime.Day(Instant(instant)));
    }

    [Theory]
    [InlineData("2026-01-15", "09:30", "2026-01-15T09:30:00Z")]
    [InlineData("2026-07-15", "09:30", "2026-07-15T08:30:00Z")]
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25", "01:30", "2026-10-25T01:30:00Z")]
    [InlineData("2026-10-25", "00:30", "2026-10-24T23:30:00Z")]
    public void A_clock_time_becomes_an_instant(string day, string time, string instant)
    {
        var found = LondonTime.Instant(Day(day), TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture));

        Assert.Equal(Instant(instant), found);
        Assert.Equal(DateTimeKind.Utc, found.Kind);
    }

    [Theory]
    [InlineData("2026-03-28", 24)]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2028-02-29", 24)]
    public void A_day_has_24_hours_but_for_the_two_changes(string day, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), LondonTime.EndOf(Day(day)) - LondonTime.StartOf(Day(day)));

    [Fact]
    public void Every_instant_lies_in_its_own_day() =>
        Check.Sample(
            Gen.Long[Instant("2018-01-01T00:00:00Z").Ticks, Instant("2036-12-31T00:00:00Z").Ticks],
            ticks =>
            {
                var instant = new DateTime(ticks, DateTimeKind.Utc);
                var day = LondonTime.Day(instant);
                return LondonTime.StartOf(day) <= instant && instant < LondonTime.EndOf(day);
            }
        );

    [Fact]
    public void An_instant_that_is_not_UTC_is_refused()
    {
        var local = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local);

        var fault = Assert.Throws<ArgumentException>(() => LondonTime.Day(local));

        Assert.StartsWith("An instant is UTC.", fault.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => LondonTime.Wall(new DateTime(2026, 1, 1)));
    }

    [Fact]
    public void Today_is_the_day_in_London()
    {
        var time = new FakeTimeProvider(DateTimeOffset.Parse("2026-06-30T22:59:59Z", CultureInfo.InvariantCulture));
        Assert.Equal(new DateOnly(2026, 6, 30), time.Today());

        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(new DateOnly(2026, 7, 1), time.Today());
        Assert.Equal(Instant("2026-06-30T23:00:00Z"), time.UtcNow());
    }

    [Fact]
    public void The_present_instant_is_UTC_in_whole_microseconds()
    {
        var fine = DateTimeOffset.Parse("2026-06-30T10:00:00.1234567+01:00", CultureInfo.InvariantCulture);

        var now = new FakeTimeProvider(fine).UtcNow();

        Assert.Equal(DateTimeKind.Utc, now.Kind);
        Assert.Equal(Instant("2026-06-30T09:00:00.123456Z"), now);
    }

    [Fact]
    public void The_zone_is_London() => Assert.Equal("Europe/London", LondonTime.Zone.Id);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime Instant(string utc) => DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture).UtcDateTime;
}
