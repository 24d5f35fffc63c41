using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Goldthread.BrowserTests.Sweeps;

/// <summary>One page of the product, as the running application lists it.</summary>
/// <param name="Template">Its address with words to fill in: <c>/{partnership}/groups/{slug}</c>.</param>
/// <param name="IsPublic">Whether it needs no account.</param>
/// <param name="TakesForms">Whether it has a handler for a form.</param>
public sealed record ProductPage(string Template, bool IsPublic, bool TakesForms)
{
    /// <summary>Every page there is, found in the application's own endpoints.</summary>
    public static IReadOnlyList<ProductPage> All { get; } = Find();

    /// <summary>For theories: one row a page.</summary>
    public static IEnumerable<TheoryDataRow<string>> Rows() =>
        All.Select(page => new TheoryDataRow<string>(page.Template));

    /// <summary>
    /// The same for the pages that take a form. The gallery of components shows its own errors; the page of problems is
    /// re-executed for forms that failed and has none.
    /// </summary>
    public static IEnumerable<TheoryDataRow<string>> RowsWithForms() =>
        All.Where(page => page.TakesForms && page.Template is not ("/design" or "/problem/{code:int}"))
            .Select(page => new TheoryDataRow<string>(page.Template));

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
                    endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
                    ModelOf(endpoint)
                        .GetMethods()
                        .Any(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal))
                ))
                .DistinctBy(page => page.Template)
                .OrderBy(page => page.Template, StringComparer.Ordinal),
        ];
    }

    /// <summary>The class behind a page, found by the name that its folder gives it.</summary>
    private static Type ModelOf(RouteEndpoint endpoint)
    {
        var path = endpoint.Metadata.GetMetadata<PageActionDescriptor>()!.ViewEnginePath;
        return typeof(Modules).Assembly.GetType(
            $"Goldthread.Features{path.Replace('/', '.')}Model",
            throwOnError: true
        )!;
    }
}
