using Goldthread.Features.Accounts;
using Goldthread.Platform.Events;

namespace Goldthread.Features.FrameworkReview;

/// <summary>A partnership that was just set up finds the rows of the framework, ready to be made its own.</summary>
public sealed class AdoptFrameworkWhenFounded(FrameworkRows rows) : IHandle<PartnershipFounded>
{
    public Task HandleAsync(PartnershipFounded fact, CancellationToken cancel)
    {
        rows.AddShipped(fact.PartnershipId);
        return Task.CompletedTask;
    }
}
