using Goldthread.Platform.Calendar;

namespace Goldthread.Platform.Work;

/// <summary>
/// What "due this week" means: by this week's Friday, and from Thursday midday on within the next seven days, so that
/// nobody meets Monday's duties on Monday.
/// </summary>
public static class DueWindow
{
    private static readonly TimeOnly Rolls = new(12, 0);

    /// <summary>The last day of the window that is open now.</summary>
    public static DateOnly LastDay(TimeProvider time)
    {
        var wall = LondonTime.Wall(time.UtcNow());
        var today = DateOnly.FromDateTime(wall);
        return HasRolled(wall) ? today.AddDays(7) : today.AddDays(DayOfWeek.Friday - today.DayOfWeek);
    }

    private static bool HasRolled(DateTime wall) =>
        wall.DayOfWeek switch
        {
            DayOfWeek.Thursday => TimeOnly.FromDateTime(wall) >= Rolls,
            DayOfWeek.Friday or DayOfWeek.Saturday or DayOfWeek.Sunday => true,
            _ => false,
        };
}
