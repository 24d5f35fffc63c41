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
/// one. Health answers are exempt. The limiters are the library’s and its middleware is not: that one never disposes its
/// limiter, whose timer then holds the whole application, and a process that opens more than one keeps them all.
/// </summary>
public sealed class RateLimits : IMiddleware, IDisposable
{
    /// <summary>The policy of pages that take an address, a code or a link.</summary>
    public const string SignIn = "sign-in";

    private readonly SaltedNetworks nobody;
    private readonly PartitionedRateLimiter<HttpContext> asking;
    private readonly PartitionedRateLimiter<HttpContext> signingIn;

    public RateLimits(IConfiguration configuration, TimeProvider time)
    {
        nobody = new SaltedNetworks(time);
        var requests = configuration.GetValue("RateLimits:RequestsAMinute", 1200);
        var signIns = configuration.GetValue("RateLimits:SignInsInFifteenMinutes", 30);
        asking = PartitionedRateLimiter.Create<HttpContext, string>(context =>
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
        signingIn = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    Network(context),
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = signIns, Window = TimeSpan.FromMinutes(15) }
                )
                : RateLimitPartition.GetNoLimiter("reading")
        );
    }

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var isSignIn = context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == SignIn;
        using var asked = asking.AttemptAcquire(context);
        using var signed = asked.IsAcquired && isSignIn ? signingIn.AttemptAcquire(context) : null;
        if (asked.IsAcquired && signed?.IsAcquired != false)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if ((signed ?? asked).TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            context.Response.Headers.RetryAfter = wait.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture);
        }
    }

    public void Dispose()
    {
        asking.Dispose();
        signingIn.Dispose();
    }

    /// <summary>Health answers, and the page that says that it was too much: the request it stands for has been counted.</summary>
    private static bool IsExempt(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    /// <summary>
    /// The session where one stands, else the network address. A cookie that was only made up counts for nothing, or each
    /// new one would bring a full bucket.
    /// </summary>
    private string Caller(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<KnowsNobodyAttribute>() is not null ? nobody.Of(Network(context))
        : context.RequestServices.GetRequiredService<CurrentUser>().SessionId is { } session ? session.ToString("N")
        : Network(context);

    private static string Network(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
