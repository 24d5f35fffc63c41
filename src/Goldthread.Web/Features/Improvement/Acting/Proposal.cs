namespace Goldthread.Features.Improvement.Acting;

/// <summary>What the team proposes: one action, or one part of a joint action for each agency.</summary>
/// <param name="Title">What will be done.</param>
/// <param name="Detail">How.</param>
/// <param name="Difference">What will be different for children.</param>
/// <param name="Strength">How strong an action it is.</param>
/// <param name="Due">The day it is due.</param>
/// <param name="SignOffGroupId">The group that signs it off.</param>
/// <param name="Parts">The agencies, each with the post that answers.</param>
/// <param name="Plan">How the impact will be checked, agreed before work starts.</param>
/// <param name="NoCheckBecause">Why it will not be, where it will not.</param>
/// <param name="Agree">Whether work may start at once.</param>
public sealed record Proposal(
    string Title,
    string? Detail,
    string? Difference,
    ActionStrength Strength,
    DateOnly Due,
    Guid? SignOffGroupId,
    IReadOnlyList<ProposedPart> Parts,
    ImpactPlan? Plan,
    string? NoCheckBecause,
    bool Agree
);

/// <summary>One agency’s part.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="Owner">The post that answers.</param>
public sealed record ProposedPart(Guid AgencyId, ProposedOwner Owner);

/// <summary>The post that answers for a part: a named one, the agency’s lead, or nobody yet.</summary>
/// <param name="PostId">The named one.</param>
/// <param name="IsLead">Whether the agency’s lead answers.</param>
public sealed record ProposedOwner(Guid? PostId, bool IsLead);
