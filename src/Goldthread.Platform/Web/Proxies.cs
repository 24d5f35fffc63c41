using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Web;

/// <summary>
/// The proxies that stand before the product. Only what these say about a caller's address and about https is believed;
/// without any named nothing of the kind is.
/// </summary>
public static class Proxies
{
    /// <summary>Addresses or networks, with commas between them: <c>10.0.0.5, 10.1.0.0/16</c>.</summary>
    public const string Setting = "GOLDTHREAD_PROXIES";

    public static void AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var networks = Networks.Read(Setting, configuration[Setting] ?? "");
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            options.ForwardedHeaders =
                networks.Count == 0
                    ? ForwardedHeaders.None
                    : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var network in networks)
            {
                options.KnownIPNetworks.Add(network);
            }
        });
    }
}
