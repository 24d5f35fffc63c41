using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Access;

/// <summary>
/// Not found or not allowed: a partnership outside the person's reach does not exist for them (404, the same page as for a
/// slug that nobody uses); a page that their role never opens says so (403).
/// </summary>
public sealed class RefusalHandler : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        var address = context.RequestServices.GetRequiredService<Address>();
        var user = context.RequestServices.GetRequiredService<CurrentUser>();
        var namesPartnership = context.GetRouteValue(Whereabouts.RouteValue) is not null;
        if (user.IsSignedIn && namesPartnership && address.Partnership is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
