using System.CommandLine;
using System.Net;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Goldthread.Platform.CommandLine;

/// <summary><c>goldthread serve</c>: the web server, on <c>ASPNETCORE_URLS</c> or loopback port 5080.</summary>
public sealed class ServeVerb : IVerb
{
    public const string UsualAddress = "http://127.0.0.1:5080";

    public IReadOnlyList<string> Path => ["serve"];

    public void Describe(Command command, VerbHost host)
    {
        command.Description = "Serve the pages. The address is ASPNETCORE_URLS, or http://127.0.0.1:5080.";
        command.SetAction((_, cancel) => ServeAsync(host, cancel));
    }

    private static async Task<int> ServeAsync(VerbHost host, CancellationToken cancel)
    {
        await using var app = host.Build();
        var addresses = app.Configuration["URLS"] is { Length: > 0 } named ? named : UsualAddress;
        var loopbackOnly = addresses.Split(';').All(IsLoopback);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await VerbHost.PrepareAsync(scope.ServiceProvider, cancel);
            var installation = scope.ServiceProvider.GetRequiredService<IInstallation>();
            var faults = await ProductionChecks.RunAsync(app.Configuration, installation, loopbackOnly, cancel);
            if (await installation.FixedTodayAsync(cancel) is { } today)
            {
                app.Services.GetRequiredService<MovableTime>()
                    .MoveTo(new DateTimeOffset(today.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));
            }

            if (faults.Count > 0)
            {
                foreach (var fault in faults)
                {
                    await host.Terminal.Error.WriteLineAsync(fault);
                }

                return Terminal.Refused;
            }
        }

        app.Urls.Clear();
        foreach (
            var address in addresses.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            app.Urls.Add(address);
        }

        await app.StartAsync(cancel);
        await host.Terminal.Out.WriteLineAsync($"Goldthread is open at {string.Join(", ", app.Urls)}");
        await host.Terminal.Out.WriteLineAsync("Press Ctrl and C to stop.");
        await app.WaitForShutdownAsync(cancel);
        return Terminal.Done;
    }

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
        && (
            string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip))
        );
}
