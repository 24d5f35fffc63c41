using System.Net;
using Goldthread.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Access;

/// <summary>Every way into the application: each handler of each page, and each endpoint that is not a page.</summary>
public static class Doors
{
    public static IReadOnlyList<PageActionDescriptor> Pages(Site site) =>
        [
            .. site
                .Services.GetRequiredService<IActionDescriptorCollectionProvider>()
                .ActionDescriptors.Items.OfType<PageActionDescriptor>()
                .OrderBy(page => page.AttributeRouteInfo!.Template, StringComparer.Ordinal),
        ];

    public static async Task<IReadOnlyList<Door>> OfAsync(Site site)
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        List<Door> doors = [];
        foreach (var page in Pages(site))
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var handlers = compiled
                .HandlerMethods.Select(handler => (handler.HttpMethod, handler.Name))
                .Distinct()
                .ToList();
            doors.AddRange(
                handlers
                    .DefaultIfEmpty(("Get", null))
                    .OrderBy(handler => handler.Item1, StringComparer.Ordinal)
                    .Select(handler => new Door(
                        $"/{page.AttributeRouteInfo!.Template}",
                        handler.Item1.ToUpperInvariant(),
                        handler.Item2
                    ))
            );
        }

        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        doors.AddRange(
            endpoints
                .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null)
                .Where(endpoint => endpoint.RoutePattern.RawText is not null and not "{*path:nonfile}")
                .Select(endpoint => new Door($"/{endpoint.RoutePattern.RawText!.TrimStart('/')}", "GET", null))
                .OrderBy(door => door.Template, StringComparer.Ordinal)
        );
        return doors;
    }
}

/// <summary>One handler at one address.</summary>
public sealed record Door(string Template, string Method, string? Name)
{
    public string Handler => Name is null ? Method : $"{Method} {Name}";

    public bool NamesPartnership => Template.Contains("{partnership}", StringComparison.Ordinal);

    /// <summary>
    /// Tries it. A form is sent without its antiforgery token: authorisation answers first, so whoever may reach the handler
    /// gets a 400 there and nothing is changed.
    /// </summary>
    public async Task<char> TryAsync(Visitor visitor, string path)
    {
        var address = Name is null ? path : $"{path}?handler={Name}";
        using var request = new HttpRequestMessage(new HttpMethod(Method), address);
        if (Method != "GET")
        {
            request.Content = new FormUrlEncodedContent([]);
        }

        using var response = await visitor.SendAsync(request);
        return response.StatusCode switch
        {
            HttpStatusCode.Redirect
                when response.Headers.Location!.OriginalString.StartsWith("/sign-in?", StringComparison.Ordinal)
                    || response.Headers.Location!.OriginalString == "/sign-in" => '>',
            HttpStatusCode.Forbidden => '-',
            HttpStatusCode.NotFound => '0',
            HttpStatusCode.Unauthorized => 't',
            _ when Method == "GET" => 'r',
            _ => 'w',
        };
    }
}
