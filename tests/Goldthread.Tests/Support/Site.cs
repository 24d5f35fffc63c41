using System.Net;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Goldthread.Tests.Support;

/// <summary>
/// The whole application on a copy of the demonstration, answering in memory. Visitors read its pages and send its forms as
/// a browser would, antiforgery token and all.
/// </summary>
public sealed class Site : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TestWorld world;

    private Site(WebApplication app, TestWorld world)
    {
        this.app = app;
        this.world = world;
    }

    public IServiceProvider Services => app.Services;

    /// <param name="kind">The database below it.</param>
    /// <param name="empty">Without the demonstration.</param>
    /// <param name="change">The product as this test wants it: other settings, a module more.</param>
    public static async Task<Site> OpenAsync(
        DatabaseKind kind,
        bool empty = false,
        Func<Product, Product>? change = null
    )
    {
        var world = await TestWorld.CopyAsync(kind, empty);
        var app = GoldthreadHost.Build(
            change?.Invoke(world.Product) ?? world.Product,
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<IStartupFilter, ComesFromLoopback>();
            }
        );
        if (!empty)
        {
            // As serve does: the clock starts on the day of the demonstration.
            app.Services.GetRequiredService<MovableTime>().MoveTo(TestWorld.Morning);
        }

        await app.StartAsync();
        return new Site(app, world);
    }

    /// <summary>Somebody who has not signed in.</summary>
    public Visitor Nobody() => new(app.GetTestServer());

    /// <summary>Somebody who signs in as a post of the demonstration, by its title.</summary>
    public async Task<Visitor> AsAsync(string post)
    {
        var visitor = Nobody();
        var page = await visitor.GetAsync("/demonstration");
        var form = page.Forms().Single(form => form.TextContent.Contains(post, StringComparison.Ordinal));
        var home = await visitor.SubmitAsync(form);
        Assert.Equal(HttpStatusCode.OK, home.Status);
        return visitor;
    }

    /// <summary>A unit of work of its own, to look at the data from outside.</summary>
    public async Task<T> LookAsync<T>(Func<GoldthreadDb, Task<T>> look)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoldthreadDb>();
        var all = await scope.ServiceProvider.GetRequiredService<IDirectory>().PartnershipsAsync(default);
        scope.ServiceProvider.GetRequiredService<Scope>().To(all.Select(partnership => partnership.Id));
        return await look(db);
    }

    /// <summary>Runs a command beside the application, on the same data.</summary>
    public Task<(int Code, string Out, string Error)> RunAsync(params string[] words) => world.RunAsync(words);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        world.Dispose();
    }

    private sealed class ComesFromLoopback : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, go) =>
                    {
                        context.Connection.RemoteIpAddress = IPAddress.Loopback;
                        return go(context);
                    }
                );
                next(app);
            };
    }
}
