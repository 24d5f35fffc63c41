using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Goldthread.Platform.Access;

/// <summary>
/// Settles the scope of a request between sign-in, which set all the partnerships that the person reaches, and
/// authorisation: where the address names one, that one alone. Nothing is remembered between requests, so two tabs work.
/// </summary>
public sealed class Whereabouts(RequestDelegate next)
{
    public const string RouteValue = "partnership";

    public async Task InvokeAsync(HttpContext context, CurrentUser user, Entrance entrance)
    {
        if (user.IsSignedIn && context.GetRouteValue(RouteValue) is string slug)
        {
            await entrance.GoToAsync(slug, context.RequestAborted);
        }

        await next(context);
    }
}
