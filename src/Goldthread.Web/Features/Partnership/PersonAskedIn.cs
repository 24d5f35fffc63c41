using Goldthread.Platform.Events;

namespace Goldthread.Features.Partnership;

/// <summary>With a new post somebody is asked in, in the same transaction, unless they can sign in already.</summary>
public sealed record PersonAskedIn(Guid PersonId) : IDomainEvent;
