namespace Goldthread.Platform.Calendar;

/// <summary>
/// Instants are UTC, days and clock times are those of London. Nothing else in the product converts between the two.
/// </summary>
public static class LondonTime
{
    /// <summary>The rules of Europe/London, summer time included.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day it is in London at this instant.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(Wall(utc));

    /// <summary>The date and time on a clock in London, with <see cref="DateTimeKind.Unspecified"/>.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static DateTime Wall(DateTime utc) =>
        utc.Kind == DateTimeKind.Utc
            ? TimeZoneInfo.ConvertTimeFromUtc(utc, Zone)
            : throw new ArgumentException("An instant is UTC.", nameof(utc));

    /// <summary>
    /// The UTC instant at which a clock in London shows this time. Of the two in the hour that is repeated in October it is the
    /// later, so that nobody loses an hour; a time skipped in March counts on from the hour before (01:30 is 02:30 that day).
    /// </summary>
    public static DateTime Instant(DateOnly day, TimeOnly time)
    {
        // For a skipped and for a repeated hour the zone answers with winter time: both as promised.
        var wall = day.ToDateTime(time, DateTimeKind.Unspecified);
        return DateTime.SpecifyKind(wall - Zone.GetUtcOffset(wall), DateTimeKind.Utc);
    }

    /// <summary>The first instant of a day in London.</summary>
    public static DateTime StartOf(DateOnly day) => Instant(day, TimeOnly.MinValue);

    /// <summary>The first instant that no longer belongs to the day.</summary>
    public static DateTime EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>The day it is in London.</summary>
    public static DateOnly Today(this TimeProvider time) => Day(time.UtcNow());

    /// <summary>
    /// The present instant with <see cref="DateTimeKind.Utc"/>, in whole microseconds: PostgreSQL keeps no more, and a value must
    /// read back as it was written.
    /// </summary>
    public static DateTime UtcNow(this TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
