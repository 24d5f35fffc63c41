using Goldthread.Platform.Work;

namespace Goldthread.Features.Partnership;

/// <summary>Whether somebody can sign in. Accounts answers; who keeps people asks, to offer an invitation with a first post.</summary>
[ContributionPoint]
public interface IWayIn
{
    Task<bool> IsOpenToAsync(Guid personId, CancellationToken cancel);
}
