using System.CommandLine;
using System.Net;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
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
        var addresses = Addresses(app.Configuration);
        var reach = new Reach(
            LoopbackOnly: addresses.All(IsLoopback),
            Encrypted: addresses.All(address => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        );
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await VerbHost.PrepareAsync(scope.ServiceProvider, cancel);
            var installation = scope.ServiceProvider.GetRequiredService<IInstallation>();
            var checks = new ProductionChecks(
                app.Configuration,
                scope.ServiceProvider.GetRequiredService<DatabaseSettings>(),
                scope.ServiceProvider.GetRequiredService<BankHolidays>(),
                scope.ServiceProvider.GetRequiredService<TimeProvider>()
            );
            var faults = await checks.RunAsync(installation, reach, cancel);
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
        foreach (var address in addresses)
        {
            app.Urls.Add(address);
        }

        await StartAsync(app, cancel);
        await SayCoverageAsync(host.Terminal, app.Services);
        await host.Terminal.Out.WriteLineAsync($"Goldthread is open at {string.Join(", ", app.Urls)}");
        await host.Terminal.Out.WriteLineAsync("Press Ctrl and C to stop.");
        await app.WaitForShutdownAsync(cancel);
        return Terminal.Done;
    }

    private static async Task SayCoverageAsync(Terminal terminal, IServiceProvider services)
    {
        var holidays = services.GetRequiredService<BankHolidays>();
        if (holidays.CoverageOn(services.GetRequiredService<TimeProvider>().Today()) != HolidayCoverage.Enough)
        {
            await terminal.Error.WriteLineAsync(
                $"Bank holidays are known until {EnglishDates.Plain(holidays.CoveredUntil)} only. Run: goldthread holidays FILE"
            );
        }
    }

    private static List<string> Addresses(IConfiguration configuration)
    {
        if (configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
        {
            throw new SettingUnfitException(
                "Kestrel:Endpoints would open other addresses than ASPNETCORE_URLS names. Remove it."
            );
        }

        var named = configuration["URLS"] is { Length: > 0 } urls ? urls : UsualAddress;
        var addresses = named.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. addresses.Select(Checked)];
    }

    private static string Checked(string address)
    {
        try
        {
            BindingAddress.Parse(address);
            return address;
        }
        catch (FormatException)
        {
            throw new SettingUnfitException(
                $"ASPNETCORE_URLS holds {address}, which is not an address such as {UsualAddress}"
            );
        }
    }

    /// <summary>An address with a path, or https without its certificate, is the operator's to mend.</summary>
    private static async Task StartAsync(WebApplication app, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (InvalidOperationException unfit) when (unfit.InnerException is null)
        {
            throw new SettingUnfitException(
                $"The address cannot be served: {unfit.Message.ReplaceLineEndings("\n").Split('\n')[0]}"
            );
        }
    }

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (
            string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip))
        );
}
