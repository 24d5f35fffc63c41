using Goldthread.Features.Accounts;
using Goldthread.Platform.Events;

namespace Goldthread.Features.Questionnaires;

/// <summary>An installation whose first partnership is set up has sets to ask with from its first day.</summary>
public sealed class ShippedSetsWhenFounded(ShippedSets sets) : IHandle<PartnershipFounded>
{
    public Task HandleAsync(PartnershipFounded fact, CancellationToken cancel) => sets.AddAsync(cancel);
}
