using System.Net;
using Goldthread.Features.Dataset;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Dataset;

/// <summary>What a reader of the demonstration sees: real figures of Hampshire, with their gaps.</summary>
public sealed class ReadingPageTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_indicator_says_in_words_what_its_chart_shows_and_where_it_comes_from(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var visitor = await site.AsAsync("Business manager, Hampshire");
        var page = await visitor.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "cin-01"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(
            "Reporting year 2024: supplied, but not reliable enough to use. It is left as a gap, neither a nought nor a fall.",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(["Reporting year 2024", "[u]", "285,610", "[u]"], RowOf(page, "Reporting year 2024").Take(4));
        Assert.Equal(
            ["Reporting year 2023", "30,502", "283,487", "1,076.0"],
            RowOf(page, "Reporting year 2023").Take(4)
        );
        Assert.Contains("Hampshire, year before", page.Text, StringComparison.Ordinal);
        Assert.Contains("Similar areas (10 of 10)", page.Text, StringComparison.Ordinal);
        Assert.Contains("South East", page.Text, StringComparison.Ordinal);
        Assert.Contains("Children in need, Reporting year 2013 to 2024", page.Text, StringComparison.Ordinal);
        Assert.Contains("Open Government Licence v3.0", page.Text, StringComparison.Ordinal);
        Assert.Contains("for Reporting year 2023; each figure’s row", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_of_unreliable_months_is_one_sentence_and_a_month_keeps_its_capital()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var visitor = await site.AsAsync("Business manager, Hampshire");
        var page = await visitor.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "cin-12"));
        Assert.Contains(
            "April 2023 to March 2024: supplied, but not reliable enough to use. They are left as gaps, neither a nought nor a fall.",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("In March 2023 the figure was above", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Denominator", page.Text, StringComparison.Ordinal);
        Assert.Contains("for March 2023; each figure’s row", page.Text, StringComparison.Ordinal);
        var csv = await (
            await visitor.AskAsync(DatasetPaths.IndicatorDetail("hampshire", "CIN-12") + "/numbers.csv")
        ).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("March 2023,2926,", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("referrals-by-month.csv,\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_judges_by_the_latest_figure_and_says_the_unit()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var visitor = await site.AsAsync("Business manager, Hampshire");
        var page = await visitor.GetAsync(DatasetPaths.ThemeOverview("hampshire", "right-threshold-sound-decisions"));
        Assert.Contains("1,076.0 per 10,000 children", page.Text, StringComparison.Ordinal);
        Assert.Contains("Concern", page.Text, StringComparison.Ordinal);
        Assert.Contains("Each is judged by its latest figure", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_column_that_no_measure_uses_is_found_and_not_judged(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var visitor = await site.AsAsync("Business manager, Hampshire");
        var found = await visitor.GetAsync("/search?q=referrals");
        var link = found
            .Document.QuerySelectorAll("main a[href^='/statistics/columns/']")
            .Select(link => link.GetAttribute("href")!)
            .First();
        var column = await visitor.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, column.Status);
        Assert.Contains("A published figure that is not judged", column.Text, StringComparison.Ordinal);
        Assert.Contains("Hampshire", column.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> RowOf(ShownPage page, string period) =>
        page
            .Document.QuerySelectorAll("table.nums tbody tr")
            .Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToList())
            .Single(cells => cells[0] == period);
}
