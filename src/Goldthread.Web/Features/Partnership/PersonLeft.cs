using Goldthread.Platform.Events;

namespace Goldthread.Features.Partnership;

/// <summary>A person has left for good: whatever still lets them in must end in the same transaction.</summary>
public sealed record PersonLeft(Guid PersonId, DateOnly LastDay) : IDomainEvent;
