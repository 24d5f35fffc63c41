using Quartz;

namespace Goldthread.Platform.Jobs;

/// <summary>Which planned instant is due, found from the plan alone so that every node names it alike.</summary>
public static class Occurrences
{
    /// <summary>How far back the first run of a job looks: a new job does not make good what came before it.</summary>
    public static readonly TimeSpan FirstLook = TimeSpan.FromHours(1);

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The schedule of a cron line, in London's wall time.</summary>
    public static CronExpression Plan(string cron) => new(cron, London);

    /// <param name="cron">The plan.</param>
    /// <param name="last">The planned instant of the last run, UTC, or nothing.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The latest planned instant after the last run and not after now, or nothing.</returns>
    public static DateTime? LatestDue(string cron, DateTime? last, DateTime now)
    {
        var plan = Plan(cron);
        DateTime? due = null;
        var at = new DateTimeOffset(DateTime.SpecifyKind(last ?? now - FirstLook, DateTimeKind.Utc));
        while (plan.GetNextValidTimeAfter(at) is { } next && next.UtcDateTime <= now)
        {
            due = next.UtcDateTime;
            at = next;
        }

        return due;
    }
}
