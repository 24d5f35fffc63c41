using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Opened;
using Goldthread.Features.Dataset.OpeningData;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset.Opened;

/// <summary>Partnerships with figures, tokens for their programs, and what those read.</summary>
public sealed class OpenWorld(Site site) : IAsyncDisposable
{
    public Site Site => site;

    public static async Task<OpenWorld> OpenAsync(DatabaseKind kind, Func<Product, Product>? change = null) =>
        new(await Site.OpenAsync(kind, change: change));

    /// <summary>
    /// An indicator of the catalogue with figures by quarter, the first for April to June 2024; said again, the figures are
    /// restated.
    /// </summary>
    public async Task FiguresAsync(string partnership, string number, params (int Part, int? Whole)[] quarters)
    {
        await using var work = await WorkAsync(partnership);
        var here = work.Get<Address>().Here.Id;
        var cancel = TestContext.Current.CancellationToken;
        var indicator = await work.Db.Indicators.SingleOrDefaultAsync(one => one.Number == number, cancel);
        if (indicator is null)
        {
            var shipped = IndicatorCatalogue.Find(number)!;
            indicator = await work.Get<Indicators>()
                .AddAsync(
                    here,
                    number,
                    shipped.Theme,
                    DefinitionText.Of(shipped),
                    (new DateOnly(2020, 4, 1), "Test"),
                    cancel
                );
            indicator.Agree(new DateOnly(2020, 4, 1));
        }

        var known = await work.Db.IndicatorFigures.Where(one => one.IndicatorId == indicator.Id).ToListAsync(cancel);
        for (var at = 0; at < quarters.Length; at++)
        {
            var period = ReturnPeriods.Quarter(2024 + (at / 4), (at % 4) + 1);
            var figure = known.Find(one => one.Period == period);
            if (figure is null)
            {
                figure = new IndicatorFigure(here, indicator.Id, period);
                work.Db.Add(figure);
            }

            var (part, whole) = quarters[at];
            var value = whole is null ? part : 100.0 * part / whole;
            figure.Take(new FigureSum(part, whole, 1, 1), value, SuppliedSeed.Accepted);
        }

        await work.Db.SaveChangesAsync(work, cancel);
    }

    public async Task<int> ReleaseAsync(string partnership)
    {
        await using var work = await WorkAsync(partnership);
        return await work.Get<ReleaseFigures>().RunAsync(TestContext.Current.CancellationToken);
    }

    public async Task<string> TokenAsync(
        string partnership,
        ApiAudience audience,
        Func<TokenText, TokenText>? change = null
    )
    {
        await using var work = await WorkAsync(partnership);
        var text = new TokenText("Dashboard", "Data analyst", audience, new DateOnly(2027, 3, 31))
        {
            ReadsIndicators = true,
            ReadsValues = true,
            ReadsSignals = true,
        };
        return await work.Get<MakeToken>()
            .RunAsync(change?.Invoke(text) ?? text, TestContext.Current.CancellationToken);
    }

    public async Task<HttpResponseMessage> AskAsync(string path, string? token, string? etag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        return await site.Nobody().SendAsync(request);
    }

    public async Task<JsonElement> ReadAsync(string path, string token)
    {
        using var answer = await AskAsync(path, token);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public async Task<IReadOnlyList<JsonElement>> ItemsAsync(string path, string token) =>
        [.. (await ReadAsync(path, token)).GetProperty("items").EnumerateArray()];

    public async Task<TestWork> WorkAsync(string partnership)
    {
        var work = new TestWork(site.Services, [], across: false);
        var all = await work.Get<IDirectory>().PartnershipsAsync(TestContext.Current.CancellationToken);
        var here = all.Single(one => one.Slug == partnership);
        work.Get<Scope>().To(here.Id);
        work.Get<Address>().Partnership = here;
        return work;
    }

    /// <summary>A figure as `20 of 40: 50`, with marks in place of numbers.</summary>
    public static string Say(JsonElement value) =>
        $"{Cell(value, "numerator")} of {Cell(value, "denominator")}: {Cell(value, "value")}";

    public static string Cell(JsonElement value, string name) =>
        value.GetProperty(name).ValueKind == JsonValueKind.Null
            ? value.GetProperty($"{name}Mark").GetString()!
            : value.GetProperty(name).GetDouble().ToString(CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
