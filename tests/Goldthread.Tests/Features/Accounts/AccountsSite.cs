using System.Net;
using System.Text.RegularExpressions;
using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Web;
using Goldthread.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Goldthread.Tests.Features.Accounts;

/// <summary>
/// The whole application with a small cast: Sam, business manager of Northshire with an account; Kim, lead of an agency
/// with a post and no account yet.
/// </summary>
public sealed partial class AccountsSite : IAsyncDisposable
{
    public const string Sam = "sam@north.example";
    public const string Kim = "kim@trust.example";

    private readonly WebApplication app;
    private readonly TestWorld world;

    private AccountsSite(WebApplication app, TestWorld world, FakeTimeProvider time)
    {
        this.app = app;
        this.world = world;
        Time = time;
    }

    public FakeTimeProvider Time { get; }

    public DateTime Now => Time.GetUtcNow().UtcDateTime;

    public static async Task<AccountsSite> OpenAsync(
        DatabaseKind kind = DatabaseKind.Sqlite,
        bool empty = false,
        bool demonstration = false,
        string caller = "127.0.0.1"
    )
    {
        var world = await TestWorld.CopyAsync(kind, empty: true);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        var site = new AccountsSite(await StartAsync(world.Product, time, caller), world, time);
        if (!empty)
        {
            await site.CastAsync(demonstration);
        }

        return site;
    }

    /// <summary>Another process on the same database, with the same clock.</summary>
    public async Task<AccountsSite> AnotherNodeAsync() =>
        new(await StartAsync(world.Product, Time, "127.0.0.1"), world, Time);

    public Visitor Nobody() => new(app.GetTestServer());

    /// <summary>Somebody who asked to sign in and typed the code from the mail.</summary>
    public async Task<Visitor> SignInAsync(string address = Sam)
    {
        var visitor = Nobody();
        var check = await AskAsync(visitor, address);
        var home = await visitor.SubmitAsync(
            CodeForm(check),
            new Dictionary<string, string> { ["Input.Code"] = await CodeAsync() }
        );
        Assert.Equal("/home", home.Path);
        return visitor;
    }

    /// <summary>Asks for a code and a link.</summary>
    public static async Task<ShownPage> AskAsync(Visitor visitor, string address, string path = "/sign-in")
    {
        var page = await visitor.GetAsync(path);
        return await visitor.SubmitAsync(page.Form(), new Dictionary<string, string> { ["Input.Email"] = address });
    }

    public static AngleSharp.Html.Dom.IHtmlFormElement CodeForm(ShownPage page) =>
        page.Forms().Single(form => form.QuerySelector("[name='Input.Code']") is not null);

    public async Task<string> CodeAsync() => Code().Match((await MailAsync("M1")).Before[0]).Value;

    /// <summary>The path of the link in the last mail of a kind.</summary>
    public async Task<string> LinkAsync(string kind)
    {
        var link = (await MailAsync(kind)).Link!.Address;
        Assert.StartsWith(TestWorld.Address, link, StringComparison.Ordinal);
        return link[TestWorld.Address.Length..];
    }

    /// <summary>The words of the last mail of a kind.</summary>
    public Task<MailText> MailAsync(string kind) =>
        LookAsync(async db =>
        {
            var message = await db.Set<MailMessage>()
                .Where(mail => mail.Kind == kind)
                .OrderByDescending(mail => mail.Id)
                .FirstAsync();
            var protection = app.Services.GetRequiredService<IDataProtectionProvider>();
            return MailText.FromJson(
                message.IsSecret ? protection.CreateProtector(Outbox.Purpose).Unprotect(message.Text) : message.Text
            );
        });

    public Task<int> CountMailAsync(string kind) =>
        LookAsync(db => db.Set<MailMessage>().CountAsync(mail => mail.Kind == kind));

    public Task<int> CountSessionsAsync() => LookAsync(db => db.Sessions.CountAsync());

    public Task<Person> PersonAsync(string address) =>
        LookAsync(db => db.People.SingleAsync(person => person.Email == address));

    /// <summary>A unit of work that sees every partnership.</summary>
    public async Task<T> LookAsync<T>(Func<GoldthreadDb, Task<T>> look) =>
        await WorkAsync(services => look(services.GetRequiredService<GoldthreadDb>()));

    /// <summary>A unit of work that sees every partnership and acts as a test.</summary>
    public async Task<T> WorkAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<IDirectory>().PartnershipsAsync(default);
        scope.ServiceProvider.GetRequiredService<Scope>().To(all.Select(partnership => partnership.Id));
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs("Test");
        return await work(scope.ServiceProvider);
    }

    public Task ChangeAsync(Func<GoldthreadDb, Task> change) =>
        LookAsync(async db =>
        {
            await change(db);
            await db.SaveChangesAsync(this, default);
            return true;
        });

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        world.Dispose();
    }

    private static async Task<WebApplication> StartAsync(Product product, FakeTimeProvider time, string caller)
    {
        var app = GoldthreadHost.Build(
            product,
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<TimeProvider>(time);
                builder.Services.AddSingleton<IStartupFilter>(new ComesFrom(IPAddress.Parse(caller)));
            }
        );
        await app.StartAsync();
        return app;
    }

    private async Task CastAsync(bool demonstration)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoldthreadDb>();
        var from = new DateOnly(2026, 4, 1);
        var north = new SafeguardingPartnership(
            "Northshire Partnership",
            "Northshire",
            "northshire",
            PartnershipKind.Local,
            "E10000099"
        );
        var trust = new Agency("Northshire Hospitals", "Hospitals", AgencyKind.NhsTrust, from);
        var sam = new Person("Sam Field", Sam);
        var kim = new Person("Kim Reed", Kim);
        scope.ServiceProvider.GetRequiredService<Scope>().To(north.Id);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs("Test");
        db.AddRange(north, trust, sam, kim);
        db.Add(new AgencyMembership(north.Id, trust.Id, MembershipKind.RelevantAgency, from));
        db.Add(Post.InTeam(sam.Id, Role.PartnershipTeam, "Business manager", north.Id, from));
        db.Add(Post.InAgency(kim.Id, Role.AgencyLead, "Safeguarding lead", trust, from));
        db.Add(new Installation(demonstration, Now, null));
        await scope.ServiceProvider.GetRequiredService<NewAccounts>().ForAsync(sam, default);
        await db.SaveChangesAsync(this, default);
    }

    [GeneratedRegex("[0-9]{6}", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    private sealed class ComesFrom(IPAddress caller) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, go) =>
                    {
                        context.Connection.RemoteIpAddress = caller;
                        return go(context);
                    }
                );
                next(app);
            };
    }
}
