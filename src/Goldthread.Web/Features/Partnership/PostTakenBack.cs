using Goldthread.Platform.Events;

namespace Goldthread.Features.Partnership;

/// <summary>A post that had not begun is gone: whatever names it must let go of it in the same transaction.</summary>
public sealed record PostTakenBack(Guid PostId) : IDomainEvent;
