using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Goldthread.Features.Dataset.Opened;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Dataset.Opened;

public sealed class ApiAnswerTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Members_read_true_sums_a_page_at_a_time(DatabaseKind kind)
    {
        await using var world = await OpenWorld.OpenAsync(kind);
        await world.FiguresAsync("hampshire", "2.4", (3, 50), (49, 50), (20, 40));
        var token = await world.TokenAsync("hampshire", ApiAudience.Partnership);
        var path = "/api/v1/hampshire/values?indicator=2.4&limit=2";
        var first = await world.ReadAsync(path, token);
        Assert.Equal("partnership", first.GetProperty("audience").GetString());
        var items = first.GetProperty("items").EnumerateArray().Select(OpenWorld.Say).ToList();
        Assert.Equal(["3 of 50: 6", "49 of 50: 98"], items);
        var cursor = first.GetProperty("next").GetString()!;
        var second = await world.ReadAsync($"{path}&cursor={Uri.EscapeDataString(cursor)}", token);
        Assert.Equal(["20 of 40: 50"], second.GetProperty("items").EnumerateArray().Select(OpenWorld.Say));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        var one = await world.ItemsAsync(
            "/api/v1/hampshire/values?theme=2&from=2024-07-01&to=2024-09-30&indicator=2.4",
            token
        );
        Assert.Equal("July to September 2024", Assert.Single(one).GetProperty("period").GetString());
        Assert.Empty(await world.ItemsAsync("/api/v1/hampshire/values?theme=3&indicator=2.4", token));
        var all = await world.ItemsAsync("/api/v1/hampshire/values?theme=1&limit=1000", token);
        Assert.All(all, item => Assert.NotEqual("2.4", item.GetProperty("indicator").GetString()));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Every_answer_is_as_the_description_says(DatabaseKind kind)
    {
        await using var world = await OpenWorld.OpenAsync(kind);
        await world.FiguresAsync(
            "hampshire",
            "2.4",
            (3, 50),
            (49, 50),
            (20, 40),
            (30, 40),
            (22, 50),
            (25, 50),
            (26, 50)
        );
        await world.ReleaseAsync("hampshire");
        using var described = await world.AskAsync("/api/v1/openapi.json", null);
        Assert.Equal("application/json", described.Content.Headers.ContentType!.MediaType);
        var description = JsonDocument.Parse(await described.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("3.1.0", description.GetProperty("openapi").GetString());
        var contract = new JsonContract(description);
        foreach (var audience in Enum.GetValues<ApiAudience>())
        {
            var token = await world.TokenAsync("hampshire", audience);
            foreach (
                var path in new[]
                {
                    "partnerships",
                    "{partnership}/indicators",
                    "{partnership}/values",
                    "{partnership}/signals",
                }
            )
            {
                var answer = await world.ReadAsync(
                    $"/api/v1/{path.Replace("{partnership}", "hampshire", StringComparison.Ordinal)}",
                    token
                );
                Assert.NotEmpty(answer.GetProperty("items").EnumerateArray());
                var schema = contract.SchemaOf($"/api/v1/{path}", "200", "application/json");
                Assert.Empty(contract.Faults(answer, schema));
            }
        }

        foreach (var (path, status) in new[] { ("values?limit=0", "400"), ("values?release=9", "404") })
        {
            var token = await world.TokenAsync("hampshire", ApiAudience.Public);
            using var refused = await world.AskAsync($"/api/v1/hampshire/{path}", token);
            Assert.Equal(status, $"{(int)refused.StatusCode}");
            var schema = contract.SchemaOf("/api/v1/{partnership}/values", status, "application/problem+json");
            var answer = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement;
            Assert.Empty(contract.Faults(answer, schema));
        }
    }

    [Fact]
    public void The_contract_finds_what_differs()
    {
        var description = JsonDocument.Parse("{}").RootElement;
        var schema = JsonDocument
            .Parse(
                """{"type":"object","required":["a","b"],"properties":{"a":{"type":"integer","minimum":3},"b":{"type":["string","null"],"format":"date"}}}"""
            )
            .RootElement;
        var faults = new JsonContract(description)
            .Faults(JsonDocument.Parse("""{"a":1,"c":2}""").RootElement, schema)
            .ToList();
        Assert.Equal(["$: b is missing", "$.a: 1 is out of range", "$: c is not in the contract"], faults);
        Assert.Single(
            new JsonContract(description).Faults(JsonDocument.Parse("""{"a":"x","b":null}""").RootElement, schema)
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_has_not_changed_is_not_sent_again(DatabaseKind kind)
    {
        await using var world = await OpenWorld.OpenAsync(kind);
        await world.FiguresAsync("hampshire", "2.4", (20, 40));
        var token = await world.TokenAsync("hampshire", ApiAudience.Partnership);
        const string Path = "/api/v1/hampshire/values?indicator=2.4";
        using var first = await world.AskAsync(Path, token);
        var tag = first.Headers.ETag!.ToString();
        Assert.True(first.Headers.CacheControl!.Private);
        using var same = await world.AskAsync(Path, token, tag);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        await world.FiguresAsync("hampshire", "2.4", (21, 40));
        using var changed = await world.AskAsync(Path, token, tag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains("\"numerator\":21", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Spreadsheet_programs_read_csv_with_the_token_as_password(DatabaseKind kind)
    {
        await using var world = await OpenWorld.OpenAsync(kind);
        await world.FiguresAsync("hampshire", "2.4", (3, 50), (20, 40));
        await world.ReleaseAsync("hampshire");
        var token = await world.TokenAsync("hampshire", ApiAudience.Public);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/hampshire/values.csv?indicator=2.4");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"any name:{token}"))
        );
        using var answer = await world.Site.Nobody().SendAsync(request);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\ufeff').Split("\r\n");
        Assert.Equal(
            "indicator,source,period,period_code,period_kind,from,to,is_total,numerator,numerator_mark,denominator,denominator_mark,value,value_mark,provisional,unreliable",
            lines[0]
        );
        Assert.Equal(
            "2.4,agencies,April to June 2024,202425,Financial year Q1,2024-04-01,2024-06-30,false,,c,50,,,c,false,false",
            lines[1]
        );
        Assert.Equal(
            "2.4,agencies,July to September 2024,202425,Financial year Q2,2024-07-01,2024-09-30,false,20,,40,,50,,false,false",
            lines[2]
        );
        using var indicators = await world.AskAsync("/api/v1/hampshire/indicators.csv", token);
        Assert.Contains(
            "Decisions on contacts",
            await indicators.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        using var signals = await world.AskAsync("/api/v1/hampshire/signals.csv", token);
        Assert.Contains("Not said", await signals.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
