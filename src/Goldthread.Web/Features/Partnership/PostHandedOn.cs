using Goldthread.Platform.Events;

namespace Goldthread.Features.Partnership;

/// <summary>Another post answers from now on for what this one answered for.</summary>
public sealed record PostHandedOn(Guid PostId, Guid SuccessorId) : IDomainEvent;
