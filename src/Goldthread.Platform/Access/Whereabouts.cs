using Goldthread.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Goldthread.Platform.Access;

/// <summary>
/// Settles the scope of a request between sign-in and authorisation: the one partnership that the address names, if the
/// person reaches it, or else all the partnerships they reach. Nothing is remembered between requests, so two tabs work.
/// </summary>
public sealed class Whereabouts(RequestDelegate next)
{
    public const string RouteValue = "partnership";

    public async Task InvokeAsync(
        HttpContext context,
        CurrentUser user,
        Address address,
        Scope scope,
        IDirectory directory
    )
    {
        if (user.IsSignedIn)
        {
            scope.To(user.Reach(), user.WholeReach(), user.AgencyReach());
            if (context.GetRouteValue(RouteValue) is string slug)
            {
                var all = await directory.PartnershipsAsync(context.RequestAborted);
                address.Partnership = all.FirstOrDefault(there => there.Slug == slug && scope.Holds(there.Id));
                scope.NarrowTo(address.Partnership?.Id);
            }
        }

        await next(context);
    }
}
