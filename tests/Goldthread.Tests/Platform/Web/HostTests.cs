using System.Net;
using System.Text.Json;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Platform.Web;

public sealed class HostTests
{
    private static readonly string[] Everywhere =
    [
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "X-Frame-Options",
        "Referrer-Policy",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy",
        "Permissions-Policy",
        "Cache-Control",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/sign-in", HttpStatusCode.OK)]
    [InlineData("/home", HttpStatusCode.Found)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/css/goldthread.css", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/planted/fault", HttpStatusCode.InternalServerError)]
    public async Task Every_answer_carries_the_headers(string path, HttpStatusCode status)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite, change: Plant);
        using var answer = await site.Nobody().AskAsync(path);
        Assert.Equal(status, answer.StatusCode);
        Assert.All(Everywhere, name => Assert.True(answer.Headers.Contains(name), name));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe", policy);
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy);
    }

    [Theory]
    [InlineData("/planted/undeclared")]
    [InlineData("/home")]
    public async Task What_is_not_declared_opens_for_nobody(string path)
    {
        await using var site = await Site.OpenAsync(
            DatabaseKind.Sqlite,
            change: product =>
                Plant(product) with
                {
                    Modules =
                    [
                        .. product.Modules.Select(module =>
                            module.GetType().Name == "HomeModule" ? new Silent(module) : module
                        ),
                        new Planted(),
                    ],
                }
        );
        using var nobody = await site.Nobody().AskAsync(path);
        Assert.StartsWith("/sign-in", nobody.Headers.Location?.OriginalString);
        var cast = new[] { "Business manager, Hampshire", "System administrator" };
        foreach (var post in cast)
        {
            var visitor = site.Nobody();
            var page = await visitor.GetAsync("/demonstration");
            using var signedIn = await visitor.PressAsync(
                page.Forms().First(form => form.TextContent.Contains(post, StringComparison.Ordinal))
            );
            using var refused = await visitor.AskAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
    }

    [Fact]
    public async Task Too_many_requests_are_answered_in_words_and_health_goes_on()
    {
        await using var site = await Site.OpenAsync(
            DatabaseKind.Sqlite,
            change: product => product.With(("RateLimits:RequestsAMinute", "3"))
        );
        var visitor = site.Nobody();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/sign-in")).Status);
        }

        using var refused = await visitor.AskAsync("/sign-in");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("Too many tries", await refused.Content.ReadAsStringAsync(Cancel));
        using var health = await visitor.AskAsync("/health/ready");
        Assert.Equal("Healthy", await health.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_made_up_cookie_does_not_bring_a_fresh_allowance()
    {
        await using var site = await Site.OpenAsync(
            DatabaseKind.Sqlite,
            change: product => product.With(("RateLimits:SignInsInFifteenMinutes", "2"))
        );
        List<HttpStatusCode> answers = [];
        for (var i = 0; i < 4; i++)
        {
            var visitor = site.Nobody();
            var form = (await visitor.GetAsync("/sign-in")).Form();
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in");
            request.Headers.Add("Cookie", $"goldthread=madeup{i}");
            request.Content = new FormUrlEncodedContent(FormFields.Of(form));
            using var answer = await visitor.SendAsync(request);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(2, answers.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task A_failing_statement_keeps_no_trace_of_the_reason_on_the_page()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite, change: Plant);
        using var answer = await site.Nobody().AskAsync("/planted/fault");
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("there is a problem with the service", html);
        Assert.DoesNotContain("planted on purpose", html);
    }

    [Theory]
    [InlineData("GET", "/api/planted/fault", HttpStatusCode.InternalServerError)]
    [InlineData("POST", "/api/v1/openapi.json", HttpStatusCode.MethodNotAllowed)]
    public async Task A_program_reads_a_problem_in_its_own_form(string method, string path, HttpStatusCode status)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite, change: Plant);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await site.Nobody().SendAsync(request);
        Assert.Equal(
            (status, "application/problem+json"),
            (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType)
        );
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.DoesNotContain("planted on purpose", problem.ToString(), StringComparison.Ordinal);
    }

    private static Product Plant(Product product) => product with { Modules = [.. product.Modules, new Planted()] };

    /// <summary>An endpoint that no rule names, and one that fails.</summary>
    private sealed class Planted : IModule
    {
        public void Allow(AccessRules access) { }

        public void Map(IEndpointRouteBuilder endpoints)
        {
            endpoints.MapGet("/planted/undeclared", () => "secret");
            foreach (var path in new[] { "/planted/fault", "/api/planted/fault" })
            {
                endpoints
                    .MapGet(path, IResult () => throw new InvalidOperationException("planted on purpose"))
                    .AllowAnonymous();
            }
        }
    }

    /// <summary>A module that forgot to declare its pages.</summary>
    private sealed class Silent(IModule inner) : IModule
    {
        public void Allow(AccessRules access) { }

        public void Add(IServiceCollection services, IConfiguration configuration) =>
            inner.Add(services, configuration);

        public void Map(IEndpointRouteBuilder endpoints) => inner.Map(endpoints);
    }
}
