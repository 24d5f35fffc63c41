using System.Threading.RateLimiting;

namespace Goldthread.Features.Dataset.Opened;

/// <summary>
/// How often a program may ask: so many times a minute a token, and far fewer wrong tokens from one network, so that nobody
/// can try them out.
/// </summary>
public sealed class ApiLimits : IDisposable
{
    private readonly PartitionedRateLimiter<Guid> asking;
    private readonly PartitionedRateLimiter<string> guessing;

    private ApiLimits(int requests, int guesses)
    {
        asking = PartitionedRateLimiter.Create<Guid, Guid>(token =>
            RateLimitPartition.GetFixedWindowLimiter(
                token,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = requests, Window = TimeSpan.FromMinutes(1) }
            )
        );
        guessing = PartitionedRateLimiter.Create<string, string>(network =>
            RateLimitPartition.GetFixedWindowLimiter(
                network,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = guesses, Window = TimeSpan.FromMinutes(15) }
            )
        );
    }

    public static ApiLimits From(IConfiguration configuration) =>
        new(
            configuration.GetValue("RateLimits:ApiRequestsAMinute", 120),
            configuration.GetValue("RateLimits:WrongTokensInFifteenMinutes", 30)
        );

    /// <returns>How long to wait, or nothing where it may go on.</returns>
    public TimeSpan? Ask(Guid token) => Wait(asking.AttemptAcquire(token));

    /// <summary>Whether a network has tried so many wrong tokens that none is looked up for it now.</summary>
    public TimeSpan? MayGuess(string network) => Wait(guessing.AttemptAcquire(network, 0));

    /// <summary>A wrong token came from this network.</summary>
    public void Guessed(string network) => guessing.AttemptAcquire(network).Dispose();

    public void Dispose()
    {
        asking.Dispose();
        guessing.Dispose();
    }

    private static TimeSpan? Wait(RateLimitLease lease)
    {
        using (lease)
        {
            return lease.IsAcquired ? null
                : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
                : TimeSpan.FromMinutes(1);
        }
    }
}
