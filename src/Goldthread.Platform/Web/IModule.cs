using Goldthread.Platform.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Web;

/// <summary>
/// A field of work of the framework: a folder of <c>Features</c>. It says who may open its pages and adds what a scan of
/// the assembly cannot find by itself. Use cases, handlers, jobs, verbs and contribution points are found.
/// </summary>
public interface IModule
{
    /// <summary>Who may open what. Nothing is open that is not declared.</summary>
    void Allow(AccessRules access);

    /// <summary>Options and third-party services of this module alone.</summary>
    void Add(IServiceCollection services, IConfiguration configuration) { }

    /// <summary>Endpoints that are not pages: downloads, pictures, feeds.</summary>
    void Map(IEndpointRouteBuilder endpoints) { }
}
