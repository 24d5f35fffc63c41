using Goldthread.Platform.Access;
using Microsoft.Extensions.Configuration;

namespace Goldthread.Platform.Web;

/// <summary>
/// What <c>serve</c> refuses on an address that others can reach, each with its own sentence. On loopback only the
/// database is checked.
/// </summary>
public static class ProductionChecks
{
    public static async Task<IReadOnlyList<string>> RunAsync(
        IConfiguration configuration,
        IInstallation installation,
        bool loopbackOnly,
        CancellationToken cancel
    )
    {
        if (loopbackOnly)
        {
            return [];
        }

        List<string> faults = [];
        if (await installation.IsDemonstrationAsync(cancel))
        {
            faults.Add("This is a demonstration: anybody could sign in as a post. It is served on loopback only.");
        }

        if (configuration["GOLDTHREAD_KEYS_CERTIFICATE"] is not { Length: > 0 })
        {
            faults.Add("Keys would lie unprotected. Name a certificate in GOLDTHREAD_KEYS_CERTIFICATE.");
        }

        if (
            !Uri.TryCreate(configuration["GOLDTHREAD_ADDRESS"], UriKind.Absolute, out var own)
            || own.Scheme != Uri.UriSchemeHttps
        )
        {
            faults.Add("Set GOLDTHREAD_ADDRESS to the https address that people use; links in mail are made from it.");
        }

        if (configuration["AllowedHosts"] is not { Length: > 0 } hosts || hosts.Contains('*', StringComparison.Ordinal))
        {
            faults.Add("Set AllowedHosts to the host names that people use, not to *.");
        }

        if (string.Equals(configuration["ASPNETCORE_ENVIRONMENT"], "Development", StringComparison.OrdinalIgnoreCase))
        {
            faults.Add("Development mode shows details of faults. It is for loopback only.");
        }

        return faults;
    }
}
