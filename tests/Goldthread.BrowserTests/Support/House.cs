using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Goldthread.BrowserTests.Support;

/// <summary>The product behind a real web server on a free port of this machine, as <c>goldthread serve</c> runs it.</summary>
public sealed class House : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly World world;

    private House(WebApplication app, World world)
    {
        this.app = app;
        this.world = world;
    }

    /// <summary>Where it is open: <c>http://127.0.0.1:41234</c>.</summary>
    public string Address => app.Urls.First();

    public IServiceProvider Services => app.Services;

    /// <param name="empty">No demonstration: an installation that waits for set-up.</param>
    /// <param name="development">With the pages for those who build pages.</param>
    public static async Task<House> OpenAsync(bool empty = false, bool development = false)
    {
        var world = await World.CopyAsync(empty);
        var app = GoldthreadHost.Build(
            world.Product(null),
            builder =>
            {
                builder.Logging.ClearProviders();
                if (development)
                {
                    builder.Environment.EnvironmentName = Environments.Development;
                    builder.Services.AddSingleton<IHostEnvironment>(builder.Environment);
                }
            }
        );
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var installation = scope.ServiceProvider.GetRequiredService<IInstallation>();
            if (await installation.FixedTodayAsync(default) is { } today)
            {
                app.Services.GetRequiredService<MovableTime>()
                    .MoveTo(new DateTimeOffset(today.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));
            }
        }

        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        return new House(app, world);
    }

    /// <summary>Runs a command beside the server, on the same data.</summary>
    public Task<(int Code, string Out, string Error)> RunAsync(params string[] words) =>
        World.RunAsync(world.Product(Address), words);

    /// <summary>Looks at the data from outside.</summary>
    public async Task<T> LookAsync<T>(Func<GoldthreadDb, Task<T>> look)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<IDirectory>().PartnershipsAsync(default);
        scope.ServiceProvider.GetRequiredService<Scope>().To(all.Select(partnership => partnership.Id));
        return await look(scope.ServiceProvider.GetRequiredService<GoldthreadDb>());
    }

    /// <summary>The newest message to an address, in words.</summary>
    public Task<MailText> MailToAsync(string address) =>
        LookAsync(async db =>
        {
            var message = await db.Set<MailMessage>()
                .Where(mail => mail.Address == address)
                .OrderByDescending(mail => mail.Id)
                .FirstAsync();
            var protection = app.Services.GetRequiredService<IDataProtectionProvider>();
            return MailText.FromJson(
                message.IsSecret ? protection.CreateProtector(Outbox.Purpose).Unprotect(message.Text) : message.Text
            );
        });

    /// <summary>The path of the link in the newest message to an address.</summary>
    public async Task<string> LinkToAsync(string address) =>
        new Uri((await MailToAsync(address)).Link!.Address).AbsolutePath;

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
