using System.Net;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Goldthread.Platform.Web;

/// <summary>
/// What <c>serve</c> refuses on an address that others can reach, each with its own sentence. On loopback, with no proxy
/// named, only the database is checked.
/// </summary>
public sealed class ProductionChecks(
    IConfiguration configuration,
    DatabaseSettings database,
    BankHolidays holidays,
    TimeProvider time
)
{
    /// <summary>The faults found, none when the installation is fit for the addresses it is to open.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(IInstallation installation, Reach reach, CancellationToken cancel)
    {
        var proxied = configuration[Proxies.Setting] is { Length: > 0 };
        if (reach.LoopbackOnly && !proxied)
        {
            return [];
        }

        List<string> faults = [];
        if (await installation.IsDemonstrationAsync(cancel))
        {
            faults.Add("This is a demonstration: anybody could sign in as a post. It is served on loopback only.");
        }

        if (!reach.Encrypted && !proxied)
        {
            faults.Add(
                "People would reach this address without encryption. Serve https, or name the proxy that does in GOLDTHREAD_PROXIES."
            );
        }

        faults.AddRange(Settings());
        faults.AddRange(Surroundings());
        return faults;
    }

    private IEnumerable<string> Settings()
    {
        if (configuration[KeyRing.Setting] is not { Length: > 0 })
        {
            yield return "Keys would lie unprotected. Name a certificate in GOLDTHREAD_KEYS_CERTIFICATE.";
        }

        if (
            !Uri.TryCreate(configuration["GOLDTHREAD_ADDRESS"], UriKind.Absolute, out var own)
            || own.Scheme != Uri.UriSchemeHttps
        )
        {
            yield return "Set GOLDTHREAD_ADDRESS to the https address that people use; links in mail are made from it.";
        }

        if (configuration["AllowedHosts"] is not { Length: > 0 } hosts || hosts.Contains('*', StringComparison.Ordinal))
        {
            yield return "Set AllowedHosts to the host names that people use, not to *.";
        }

        if (string.Equals(configuration["ENVIRONMENT"], "Development", StringComparison.OrdinalIgnoreCase))
        {
            yield return "Development mode shows details of faults. It is for loopback only.";
        }
    }

    private IEnumerable<string> Surroundings()
    {
        if (database.Kind == DatabaseKind.Postgres && !IsSafelyReached(database.Connection))
        {
            yield return "PostgreSQL is on another machine and reached without encryption. Add SSL Mode=VerifyFull to GOLDTHREAD_DATABASE.";
        }

        if (time.Today() > holidays.CoveredUntil)
        {
            yield return $"Bank holidays are known until {EnglishDates.Plain(holidays.CoveredUntil)} only. Run: goldthread holidays FILE";
        }
    }

    private static bool IsSafelyReached(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        var hosts = (settings.Host ?? "").Split(',', StringSplitOptions.TrimEntries);
        return settings.SslMode is SslMode.Require or SslMode.VerifyCA or SslMode.VerifyFull
            || hosts.All(IsThisMachine);
    }

    /// <summary>A host may carry a port; a path names a socket.</summary>
    private static bool IsThisMachine(string host) =>
        host is "" or "localhost" or "::1"
        || host.StartsWith('/')
        || host.StartsWith("localhost:", StringComparison.Ordinal)
        || (IPEndPoint.TryParse(host, out var end) && IPAddress.IsLoopback(end.Address));
}

/// <summary>Who can reach the addresses that <c>serve</c> opens.</summary>
/// <param name="LoopbackOnly">Whether only this machine can.</param>
/// <param name="Encrypted">Whether each is https.</param>
public sealed record Reach(bool LoopbackOnly, bool Encrypted);
