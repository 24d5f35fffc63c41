using Goldthread.Platform.Access;

namespace Goldthread.Features.Improvement;

/// <summary>
/// What a person may do about one action, beyond the policy of the page: an agency answers for itself, a group decides on
/// what goes to it, the partnership team and the independent chair on everything there.
/// </summary>
public static class ActionRights
{
    /// <summary>Whether this person speaks for the agency, or is of the team that may do it for them.</summary>
    public static bool MayAnswerFor(this CurrentUser user, Guid partnershipId, Guid agencyId) =>
        user.Posts.Any(post =>
            post.Partnerships.Contains(partnershipId)
            && (
                post.Role == Role.PartnershipTeam
                || (ImprovementPolicy.Answer.Roles.Contains(post.Role) && post.Agencies.Contains(agencyId))
            )
        );

    /// <summary>Whether this person decides on evidence that goes to this group; nobody’s group is the team’s.</summary>
    public static bool MayDecideFor(this CurrentUser user, Guid partnershipId, Guid? groupId) =>
        user.Posts.Any(post =>
            post.Partnerships.Contains(partnershipId)
            && (
                post.Role is Role.PartnershipTeam or Role.IndependentChair
                || (groupId is not null && post.GroupId == groupId && ImprovementPolicy.Judge.Roles.Contains(post.Role))
            )
        );

    public static bool Holds(this CurrentUser user, Guid? postId) =>
        postId is not null && user.Posts.Any(post => post.PostId == postId);
}
