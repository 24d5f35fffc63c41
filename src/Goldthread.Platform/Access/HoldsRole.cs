using Microsoft.AspNetCore.Authorization;

namespace Goldthread.Platform.Access;

/// <summary>The requirement behind a policy: one of its roles, in a post that reaches the partnership the address names.</summary>
public sealed class HoldsRole(Policy policy) : IAuthorizationRequirement
{
    public Policy Policy => policy;
}

/// <summary>Answers the requirement from the posts that the person holds today.</summary>
public sealed class HoldsRoleHandler(CurrentUser user, Address address) : AuthorizationHandler<HoldsRole>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, HoldsRole requirement)
    {
        if (user.IsSignedIn && user.May(requirement.Policy, address.Partnership?.Id))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
