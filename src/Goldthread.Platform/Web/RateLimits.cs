using System.Globalization;
using System.Threading.RateLimiting;
using Goldthread.Platform.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Web;

/// <summary>
/// How often one caller may ask. Everybody has a generous bucket; signing in, where secrets could be guessed, has a small
/// one. Health answers are exempt.
/// </summary>
public static class RateLimits
{
    /// <summary>The policy of pages that take an address, a code or a link.</summary>
    public const string SignIn = "sign-in";

    public static void Configure(RateLimiterOptions options, IConfiguration configuration)
    {
        var requests = configuration.GetValue("RateLimits:RequestsAMinute", 1200);
        var signIns = configuration.GetValue("RateLimits:SignInsInFifteenMinutes", 30);
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            {
                context.HttpContext.Response.Headers.RetryAfter = wait.TotalSeconds.ToString(
                    "F0",
                    CultureInfo.InvariantCulture
                );
            }

            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            IsExempt(context)
                ? RateLimitPartition.GetNoLimiter("exempt")
                : RateLimitPartition.GetTokenBucketLimiter(
                    Caller(context),
                    _ => new TokenBucketRateLimiterOptions
                    {
                        TokenLimit = requests,
                        TokensPerPeriod = requests,
                        ReplenishmentPeriod = TimeSpan.FromMinutes(1),
                        AutoReplenishment = true,
                    }
                )
        );
        options.AddPolicy(
            SignIn,
            context =>
                HttpMethods.IsPost(context.Request.Method)
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        Network(context),
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = signIns,
                            Window = TimeSpan.FromMinutes(15),
                        }
                    )
                    : RateLimitPartition.GetNoLimiter("reading")
        );
    }

    /// <summary>Health answers, and the page that says that it was too much: the request it stands for has been counted.</summary>
    private static bool IsExempt(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    /// <summary>
    /// The session where one stands, else the network address. A cookie that was only made up counts for nothing, or each
    /// new one would bring a full bucket.
    /// </summary>
    private static string Caller(HttpContext context) =>
        context.RequestServices.GetRequiredService<CurrentUser>().SessionId is { } session
            ? session.ToString("N")
            : Network(context);

    private static string Network(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
