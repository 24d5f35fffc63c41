using Goldthread.Platform.Access;

namespace Goldthread.Features.Improvement;

/// <summary>What a person may do about one reply, beyond the policy of the page.</summary>
public static class ReplyRights
{
    /// <summary>Whether this person speaks for the agency here, or is of the team that may do it for them.</summary>
    public static bool MayReplyFor(this CurrentUser user, Guid partnershipId, Guid agencyId) =>
        user.May(ImprovementPolicy.Keep, partnershipId)
        || user.Posts.Any(post =>
            ImprovementPolicy.Answer.Roles.Contains(post.Role)
            && post.Partnerships.Contains(partnershipId)
            && post.Agencies.Contains(agencyId)
        );

    /// <summary>The team and the chair judge every reply, a member of a group those of what that group watches.</summary>
    public static bool MayJudgeFor(this CurrentUser user, Guid partnershipId, Guid? groupId) =>
        user.Posts.Any(post =>
            ImprovementPolicy.Judge.Roles.Contains(post.Role)
            && post.Partnerships.Contains(partnershipId)
            && (
                post.Role is Role.PartnershipTeam or Role.IndependentChair
                || (groupId is not null && post.GroupId == groupId)
            )
        );

    /// <summary>The agencies that this person speaks for, not as one of the team.</summary>
    public static IReadOnlyList<Guid> AnsweringAgencies(this CurrentUser user) =>
        [
            .. user
                .Posts.Where(post => ImprovementPolicy.Answer.Roles.Contains(post.Role))
                .SelectMany(post => post.Agencies)
                .Distinct(),
        ];
}
