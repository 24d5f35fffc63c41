using Goldthread.Platform.Events;

namespace Goldthread.Features.Improvement;

/// <summary>An action is finished in the eyes of somebody other than its owner.</summary>
public sealed record ActionSignedOff(Guid ActionId, Guid FindingId, Guid? RecommendationId, Guid AgencyId, DateOnly Day)
    : IDomainEvent;
