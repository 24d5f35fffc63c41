using System.Globalization;
using System.Net;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Data;
using Goldthread.Statistics.Comparisons;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Dataset;

/// <summary>A published measure beside every local authority of the file.</summary>
public sealed class PlaceComparisonTests
{
    private const string Team = "Business manager, Hampshire";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Every_area_of_the_file_is_ranked_and_held_against_england_and_the_limits(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var page = await team.GetAsync(DatasetPaths.PlaceComparison("hampshire", "cin-02"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Reporting year 2023: Hampshire 38.7%", page.Text, StringComparison.Ordinal);
        Assert.Contains("Rank 1 is the lowest figure, and lower is better.", page.Text, StringComparison.Ordinal);
        var rows = RowsOf(page);
        Assert.Equal(14, rows.Count);
        Assert.Equal("1", rows[0][0]);
        var values = rows.Select(row => double.Parse(row[4].TrimEnd('%'), CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(values.Order(), values);
        var own = rows.Single(row => row[1].StartsWith("Hampshire", StringComparison.Ordinal));
        Assert.Equal(["11,807", "30,502", "38.7%"], own.Skip(2).Take(3));
        Assert.Equal(["Higher, worse", "Above 99.8%"], own.Skip(6));
        Assert.Contains(
            "Hampshire is above the 99.8% limits for its size",
            page.Document.QuerySelector("#funnel-h")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "14 areas lie outside the 95% limits",
            page.Text.Replace("  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_measure_without_a_good_direction_is_never_called_better_or_worse()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var page = await team.GetAsync(DatasetPaths.PlaceComparison("hampshire", "CIN-01"));
        Assert.Contains("neither way is better", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(", better", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(", worse", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main .g-good, main .g-bad"));
        Assert.Contains("1,076.0", page.Text, StringComparison.Ordinal);
        Assert.Contains("Referrals to expect for the size of the area", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_year_without_a_figure_of_ours_says_why_and_who_else_is_missing(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var page = await team.GetAsync(DatasetPaths.PlaceComparison("hampshire", "CIN-02") + "?year=2024");
        Assert.Contains(
            "Hampshire has no figure in this period: supplied, but not reliable enough to use.",
            page.Text,
            StringComparison.Ordinal
        );
        var reasons = page.Document.QuerySelectorAll("main dl.sum dt").Select(part => part.TextContent).ToList();
        Assert.Contains("[u] supplied, but not reliable enough to use", reasons);
        Assert.Contains("No row in the file", reasons);
        Assert.Contains("139 areas", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            "Reporting year 2024",
            page.Document.QuerySelector("select[name=year] option[selected]")!.TextContent
        );
        var older = await team.GetAsync(DatasetPaths.PlaceComparison("hampshire", "CIN-02") + "?year=2019");
        Assert.Contains("Reporting year 2019: Hampshire", older.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_is_filtered_and_sorted_by_its_address_and_ranks_stay()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var path = DatasetPaths.PlaceComparison("hampshire", "CIN-02");
        var all = RowsOf(await team.GetAsync(path)).ToDictionary(row => row[1], row => row[0]);
        var similar = RowsOf(await team.GetAsync($"{path}?among=neighbours&sort=area"));
        Assert.Equal(11, similar.Count);
        Assert.Equal(similar.Select(row => row[1]).Order(StringComparer.Ordinal), similar.Select(row => row[1]));
        Assert.All(similar, row => Assert.Equal(all[row[1]], row[0]));
        var region = RowsOf(await team.GetAsync($"{path}?among=region&sort=-rank"));
        Assert.Equal(8, region.Count);
        var ranks = region.Select(row => int.Parse(row[0], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(ranks.OrderDescending(), ranks);
        var sorted = await team.GetAsync($"{path}?sort=size");
        Assert.Equal(
            "ascending",
            sorted.Document.QuerySelectorAll("main th[aria-sort]").Single().GetAttribute("aria-sort")
        );
        Assert.Equal(14, RowsOf(await team.GetAsync($"{path}?among=nonsense&sort=nonsense&year=1066")).Count);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_table_is_taken_away_with_its_filters(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var page = await team.GetAsync(DatasetPaths.PlaceComparison("hampshire", "CIN-02") + "?among=neighbours");
        var links = page
            .Document.QuerySelectorAll("main p.more a")
            .Select(link => link.GetAttribute("href")!)
            .Where(link => link.Contains("places.", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, links.Count);
        var csv = await team.AskAsync(links.Single(link => link.Contains(".csv", StringComparison.Ordinal)));
        Assert.Contains(
            "cin-02-re-referrals-within-12-months-places-2023.csv",
            csv.Content.Headers.ContentDisposition!.ToString(),
            StringComparison.Ordinal
        );
        var text = await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(12, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Hampshire,E10000014,This area,11807,30502,", text, StringComparison.Ordinal);
        var book = await team.AskAsync(links.Single(link => link.Contains(".xlsx", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, book.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_indicator_of_our_own_is_compared_by_its_published_twin(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var twin = IndicatorCatalogue.All.First(one => one.Published == "CIN-02").Id;
        var alone = IndicatorCatalogue.All.First(one => one.Published is null).Id;
        await SuppliedSeed.AddAsync(site, twin, [100, 110, 105]);
        await SuppliedSeed.AddAsync(site, alone, [100, 110, 105]);
        var team = await site.AsAsync(Team);
        var page = await team.GetAsync(DatasetPaths.PlaceComparison("hampshire", twin));
        Assert.Contains($"supply as {twin} stands beside the published measure", page.Text, StringComparison.Ordinal);
        Assert.Equal(14, RowsOf(page).Count);
        var none = await team.GetAsync(DatasetPaths.PlaceComparison("hampshire", alone));
        Assert.Contains("No published measure stands beside this indicator", none.Text, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await team.AskAsync(DatasetPaths.PlaceComparison("hampshire", alone) + ".csv")).StatusCode
        );
    }

    [Fact]
    public async Task What_cannot_be_compared_says_why()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var monthly = await team.GetAsync(DatasetPaths.PlaceComparison("hampshire", "CIN-12"));
        Assert.Contains("a count of each month", monthly.Text, StringComparison.Ordinal);
        var missing = await team.GetAsync(DatasetPaths.PlaceComparison("hampshire", "CIN-08"));
        Assert.Contains("No imported file holds this measure yet", missing.Text, StringComparison.Ordinal);
        var unknown = await team.GetAsync(DatasetPaths.PlaceComparison("hampshire", "CIN-99"));
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
    }

    [Theory]
    [InlineData(BetterWhen.Lower, 1, "the lowest fifth")]
    [InlineData(BetterWhen.Lower, 4, "the second highest fifth")]
    [InlineData(BetterWhen.Higher, 1, "the highest fifth")]
    [InlineData(BetterWhen.Neither, 2, "the second highest fifth")]
    [InlineData(BetterWhen.Neither, 3, "the middle fifth")]
    [InlineData(BetterWhen.Higher, 5, "the lowest fifth")]
    public void Fifths_are_told_from_low_to_high(BetterWhen better, int fifth, string words) =>
        Assert.Equal(words, PlaceWords.Fifth(fifth, better));

    [Fact]
    public void Few_places_have_ranks_and_no_funnel()
    {
        var measure = StatisticsFiles.Measures.Measures.Single(one => one.Id == "CIN-02");
        var areas = StatisticsFiles.Areas.All.Where(area => area.Level == GeographicLevel.LocalAuthority).ToList();
        var nine = Places(9);
        var (judged, curve) = PlaceReckoning.Of(measure, nine, 30);
        Assert.Null(curve);
        Assert.All(judged, place => Assert.Equal(Comparison.NotCompared, place.InFunnel));
        Assert.Equal(1, judged[0].Rank);
        Assert.Equal(Comparison.Lower, judged[0].AgainstEngland);
        Assert.Equal(Comparison.NotCompared, PlaceReckoning.Of(measure, nine, null).Places[0].AgainstEngland);
        var (ten, ring) = PlaceReckoning.Of(measure, Places(10), 30);
        Assert.NotNull(ring);
        Assert.Equal(
            ten.Sum(place => place.Numerator ?? 0) / ten.Sum(place => place.Denominator ?? 0) * 100,
            ring.Baseline,
            9
        );
        Assert.Equal(5, ten[^1].Fifth);

        List<ComparedPlace> Places(int count) =>
            [
                .. areas
                    .Take(count)
                    .Select((area, at) => new ComparedPlace(area, 20 + at * 10, 200, 10 + at * 5, null, at + 2)),
            ];
    }

    private static List<List<string>> RowsOf(ShownPage page) =>
        [
            .. page
                .Document.QuerySelectorAll("main table.nums tbody tr")
                .Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToList()),
        ];
}
