using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.BrowserTests.Sweeps;

/// <summary>One page of the product, as the running application lists it.</summary>
/// <param name="Template">Its address with words to fill in: <c>/{partnership}/groups/{slug}</c>.</param>
/// <param name="IsPublic">Whether it needs no account.</param>
public sealed record ProductPage(string Template, bool IsPublic)
{
    /// <summary>Every page there is, found in the application's own endpoints.</summary>
    public static IReadOnlyList<ProductPage> All { get; } = Find();

    /// <summary>For theories: one row a page.</summary>
    public static IEnumerable<TheoryDataRow<string>> Rows() => All.Select(page => new TheoryDataRow<string>(page.Template));

    public static ProductPage Of(string template) => All.Single(page => page.Template == template);

    private static List<ProductPage> Find()
    {
        var folder = Path.Combine(Path.GetTempPath(), "goldthread-browser-pages");
        var product = new Product(typeof(Modules).Assembly, Modules.InOrder, [])
        {
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["GOLDTHREAD_DATA"] = folder },
        };
        using var app = (IDisposable)GoldthreadHost.Build(product);
        return
        [
            .. ((IEndpointRouteBuilder)app)
                .DataSources.SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
                .Select(endpoint => new ProductPage(
                    $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}",
                    endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                ))
                .DistinctBy(page => page.Template)
                .OrderBy(page => page.Template, StringComparer.Ordinal),
        ];
    }
}
