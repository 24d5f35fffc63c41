using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Goldthread.Platform.Web;

/// <summary>
/// <c>/health/live</c> says that the process answers; <c>/health/ready</c> that it can do its work. The public answer is
/// one word; the reasons stand in the log.
/// </summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}

/// <summary>The database answers and is of this version.</summary>
public sealed class ReadinessCheck(GoldthreadDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (!await db.Database.CanConnectAsync(cancellationToken))
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }

        var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
        return pending.Any()
            ? HealthCheckResult.Unhealthy("The database is behind this version.")
            : HealthCheckResult.Healthy();
    }
}

/// <summary>
/// Bank holidays are known far enough ahead. Clocks go on by rule when they are not, so the product stays in service and
/// the answer is "Degraded".
/// </summary>
public sealed class CalendarCheck(BankHolidays holidays, TimeProvider time) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            holidays.CoverageOn(time.Today()) == HolidayCoverage.Degraded
                ? HealthCheckResult.Degraded("Bank holidays are known for fewer than 6 months ahead.")
                : HealthCheckResult.Healthy()
        );
}
