using Goldthread.Platform.Events;

namespace Goldthread.Features.Accounts;

/// <summary>A real partnership was set up: modules add what a new one should find, in the same transaction.</summary>
public sealed record PartnershipFounded(Guid PartnershipId) : IDomainEvent;
