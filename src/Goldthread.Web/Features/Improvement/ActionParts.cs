using Goldthread.Platform.Access;

namespace Goldthread.Features.Improvement;

/// <summary>
/// What part a person plays in one action. Nobody decides on their own: whoever answers for an action is never the one
/// who says that its evidence or its new date will do.
/// </summary>
public static class ActionParts
{
    extension(CurrentUser user)
    {
        /// <summary>Whether one of the person’s posts answers for it.</summary>
        public bool Owns(AgencyAction action) => user.Posts.Any(post => post.PostId == action.OwnerPostId);

        /// <summary>
        /// The team and the chair of the partnership decide on every action in it, members of a group on those that the
        /// group signs off; the owner on none of their own.
        /// </summary>
        public bool Decides(AgencyAction action) =>
            !user.Owns(action)
            && user.Posts.Any(post =>
                post.Partnerships.Contains(action.PartnershipId)
                && (
                    post.Role is Role.PartnershipTeam or Role.IndependentChair
                    || (
                        ImprovementPolicy.Judge.Roles.Contains(post.Role)
                        && post.GroupId is { } group
                        && group == action.SignOffGroupId
                    )
                )
            );
    }
}
