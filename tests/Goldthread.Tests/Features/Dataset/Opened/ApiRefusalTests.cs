using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Opened;
using Goldthread.Features.Dataset.OpeningData;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Improvement;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Dataset.Opened;

public sealed class ApiRefusalTests
{
    private const string Values = "/api/v1/hampshire/values";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Without_a_token_that_works_nothing_is_read(DatabaseKind kind)
    {
        await using var world = await OpenWorld.OpenAsync(kind);
        using var none = await world.AskAsync(Values, null);
        Assert.Equal((HttpStatusCode.Unauthorized, "No token"), await TitleAsync(none));
        Assert.Equal(["Bearer", "Basic"], none.Headers.WwwAuthenticate.Select(one => one.Scheme));
        using var address = await world.AskAsync(
            $"{Values}?token={await world.TokenAsync("hampshire", ApiAudience.Public)}",
            null
        );
        Assert.Equal(HttpStatusCode.Unauthorized, address.StatusCode);
        foreach (var wrong in new[] { "gt_wrong", "é'%", new string('x', 500) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Values);
            request.Headers.TryAddWithoutValidation(
                "Authorization",
                $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"x:{wrong}"))}"
            );
            using var answer = await world.Site.Nobody().SendAsync(request);
            Assert.Equal((HttpStatusCode.Unauthorized, "Wrong token"), await TitleAsync(answer));
        }

        var token = await world.TokenAsync("hampshire", ApiAudience.Public);
        Assert.Equal(HttpStatusCode.OK, (await world.AskAsync(Values, token)).StatusCode);
        await using (var work = await world.WorkAsync("hampshire"))
        {
            var hash = ApiToken.HashOf(token);
            var row = await work.Db.ApiTokens.AsNoTracking().SingleAsync(one => one.Hash == hash);
            Assert.Equal(new DateOnly(2026, 11, 24), row.UsedOn);
            await work.Get<RevokeToken>().RunAsync(row.Id, TestContext.Current.CancellationToken);
        }

        using var revoked = await world.AskAsync(Values, token);
        Assert.Equal((HttpStatusCode.Unauthorized, "Token revoked"), await TitleAsync(revoked));
        var second = await world.TokenAsync("hampshire", ApiAudience.Public);
        world
            .Site.Services.GetRequiredService<MovableTime>()
            .MoveTo(new DateTimeOffset(2027, 3, 31, 20, 0, 0, TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.OK, (await world.AskAsync(Values, second)).StatusCode);
        world
            .Site.Services.GetRequiredService<MovableTime>()
            .MoveTo(new DateTimeOffset(2027, 4, 1, 8, 0, 0, TimeSpan.Zero));
        using var late = await world.AskAsync(Values, second);
        Assert.Equal((HttpStatusCode.Unauthorized, "Token run out"), await TitleAsync(late));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_token_reads_what_it_is_for_and_of_nobody_else(DatabaseKind kind)
    {
        await using var world = await OpenWorld.OpenAsync(kind);
        await world.FiguresAsync("hampshire", "2.4", (40, 50));
        var token = await world.TokenAsync(
            "hampshire",
            ApiAudience.Partnership,
            text => text with { ReadsSignals = false, ReadsIndicators = false }
        );
        Assert.Equal(HttpStatusCode.OK, (await world.AskAsync(Values, token)).StatusCode);
        foreach (var subject in new[] { "indicators", "signals", "signals.csv" })
        {
            using var answer = await world.AskAsync($"/api/v1/hampshire/{subject}", token);
            Assert.Equal((HttpStatusCode.Forbidden, "Not allowed"), await TitleAsync(answer));
        }

        foreach (var other in new[] { "portsmouth", "hips", "nowhere", "HAMPSHIRE" })
        {
            using var answer = await world.AskAsync($"/api/v1/{other}/values", token);
            Assert.Equal((HttpStatusCode.NotFound, "Not found"), await TitleAsync(answer));
        }

        using var nothing = await world.AskAsync("/api/v1/hampshire/children", token);
        Assert.Equal((HttpStatusCode.NotFound, "Not found"), await TitleAsync(nothing));
        using var posted = new HttpRequestMessage(HttpMethod.Post, Values);
        posted.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        Assert.False((await world.Site.Nobody().SendAsync(posted)).IsSuccessStatusCode);
        var portsmouth = await world.TokenAsync("portsmouth", ApiAudience.Partnership);
        Assert.Empty(await world.ItemsAsync("/api/v1/portsmouth/values?indicator=2.4", portsmouth));
    }

    [Theory]
    [InlineData("thema=2", "There is no filter “thema”")]
    [InlineData("theme=14", "The theme must be")]
    [InlineData("theme=x", "The theme must be")]
    [InlineData("from=1.4.2026", "The first day must be")]
    [InlineData("to=2026-13-01", "The last day must be")]
    [InlineData("limit=0", "The limit must be")]
    [InlineData("limit=1001", "The limit must be")]
    [InlineData("release=0", "The release must be")]
    [InlineData("cursor=2.4~1", "The cursor is not of this list")]
    public async Task A_filter_that_cannot_be_read_is_said(string query, string sentence)
    {
        await using var world = await OpenWorld.OpenAsync(DatabaseKind.Sqlite);
        var token = await world.TokenAsync("hampshire", ApiAudience.Public);
        using var answer = await world.AskAsync($"{Values}?{query}", token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.StartsWith(sentence, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_too_often_has_to_wait()
    {
        await using var world = await OpenWorld.OpenAsync(
            DatabaseKind.Sqlite,
            product =>
                product with
                {
                    Settings = new Dictionary<string, string?>(product.Settings)
                    {
                        ["RateLimits:ApiRequestsAMinute"] = "3",
                        ["RateLimits:WrongTokensInFifteenMinutes"] = "2",
                    },
                }
        );
        var token = await world.TokenAsync("hampshire", ApiAudience.Public);
        var other = await world.TokenAsync("hampshire", ApiAudience.Public);
        for (var time = 0; time < 3; time++)
        {
            Assert.Equal(HttpStatusCode.OK, (await world.AskAsync(Values, token)).StatusCode);
        }

        using var much = await world.AskAsync(Values, token);
        Assert.Equal((HttpStatusCode.TooManyRequests, "Too many requests"), await TitleAsync(much));
        Assert.InRange(much.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await world.AskAsync(Values, other)).StatusCode);
        await world.AskAsync(Values, "gt_one");
        await world.AskAsync(Values, "gt_two");
        using var guessed = await world.AskAsync(Values, other);
        Assert.Equal((HttpStatusCode.TooManyRequests, "Too many wrong tokens"), await TitleAsync(guessed));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_program_sees_no_agency_and_the_public_one_nothing_that_is_owned(DatabaseKind kind)
    {
        await using var world = await OpenWorld.OpenAsync(kind);
        await world.FiguresAsync("hampshire", "2.4", (40, 50));
        Assert.NotEqual(0, await world.Site.LookAsync(db => db.Set<AgencyAction>().CountAsync()));
        foreach (var (audience, sums) in new[] { (ApiAudience.Partnership, 1), (ApiAudience.Public, 0) })
        {
            var token = await world.TokenAsync("hampshire", audience);
            await using var work = new TestWork(world.Site.Services, [], across: false);
            Assert.NotNull(await work.Get<ApiEntrance>().EnterAsync(token, TestContext.Current.CancellationToken));
            Assert.Equal(0, await work.Db.Set<AgencyAction>().CountAsync());
            Assert.Equal(sums, await work.Db.Set<IndicatorFigure>().CountAsync());
            Assert.Equal(0, await work.Db.Set<IndicatorSupplier>().CountAsync());
        }
    }

    private static async Task<(HttpStatusCode, string?)> TitleAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((int)answer.StatusCode, problem.GetProperty("status").GetInt32());
        return (answer.StatusCode, problem.GetProperty("title").GetString());
    }
}
