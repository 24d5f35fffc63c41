using System.Threading.RateLimiting;
using Goldthread.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;

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
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
                ? RateLimitPartition.GetNoLimiter("health")
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
                        Caller(context),
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = signIns,
                            Window = TimeSpan.FromMinutes(15),
                        }
                    )
                    : RateLimitPartition.GetNoLimiter("reading")
        );
    }

    /// <summary>The session where there is one, else the network address.</summary>
    private static string Caller(HttpContext context) =>
        SessionCookie.Read(context.Request) is { Length: > 0 } key
            ? SessionCookie.Hash(key)
            : context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
