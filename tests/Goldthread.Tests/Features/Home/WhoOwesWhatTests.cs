using System.Net;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Home;

public sealed class WhoOwesWhatTests
{
    private const string Manager = "Business manager, Hampshire";
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Debts_stand_under_the_agency_that_owes_them_with_their_counts(DatabaseKind kind)
    {
        await using var site = await PlantedWork.OpenAsync(kind, Debts());
        var page = await (await site.AsAsync(Manager)).GetAsync("/hampshire/owed");
        Assert.Equal("Who owes what 4 things, 2 late", page.Heading);
        Assert.Equal(
            ["Agency 1 2 things, 1 late", "Agency 2 2 things, 1 late"],
            page.Document.QuerySelectorAll("section h2").Select(one => one.TextContent.Trim())
        );
        var first = page.Document.QuerySelector("tbody tr")!.TextContent;
        Assert.Contains("A-01", first, StringComparison.Ordinal);
        Assert.Contains("Nobody yet", first, StringComparison.Ordinal);
        Assert.Contains("3 days late", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_can_be_taken_away()
    {
        await using var site = await PlantedWork.OpenAsync(DatabaseKind.Sqlite, Debts());
        var team = await site.AsAsync(Manager);
        var page = await team.GetAsync(
            $"/hampshire/owed?agency={PlantedWork.Debt(1, "", Today).AgencyId}&kind=Action&late=true"
        );
        Assert.Equal("A-01 of Agency 1", Assert.Single(page.Document.QuerySelectorAll("tbody th a")).TextContent);
        Assert.Equal(
            [
                "Remove filter: Agency: Agency 1 ×",
                "Remove filter: What: Action ×",
                "Remove filter: Late only ×",
                "Clear filters",
            ],
            page.Document.QuerySelectorAll("[aria-label='Chosen filters'] a").Select(link => link.TextContent.Trim())
        );
        var none = await team.GetAsync("/hampshire/owed?kind=Zebra");
        Assert.Contains("Nothing that is owed matches these filters.", none.Text, StringComparison.Ordinal);
        var odd = await team.GetAsync("/hampshire/owed?agency=%00&late=maybe&p=2147483647");
        Assert.Equal((HttpStatusCode.OK, 4), (odd.Status, odd.Document.QuerySelectorAll("tbody tr").Length));
    }

    [Fact]
    public async Task What_the_page_shows_can_be_taken_away_with_its_filters()
    {
        await using var site = await PlantedWork.OpenAsync(DatabaseKind.Sqlite, Debts());
        var team = await site.AsAsync(Manager);
        using var csv = await team.AskAsync("/hampshire/owed.csv?late=true");
        Assert.Equal(
            [
                "Agency,Who answers,Kind,Reference,What,Due,Days late",
                "Agency 1,Nobody yet,Action,A-01,Words of A-01,2026-11-21,3",
                "Agency 2,Head of quality,Reply,R-03,Words of R-03,2026-11-23,1",
            ],
            (await csv.Content.ReadAsStringAsync()).Trim('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Equal("owed-hampshire-2026-11-24.csv", csv.Content.Headers.ContentDisposition!.FileName);
        using var excel = await team.AskAsync("/hampshire/owed.xlsx");
        Assert.Equal(HttpStatusCode.OK, excel.StatusCode);
        Assert.Equal("PK"u8.ToArray(), (await excel.Content.ReadAsByteArrayAsync())[..2]);
    }

    [Fact]
    public async Task Nothing_owed_is_said_in_a_sentence()
    {
        await using var site = await PlantedWork.OpenAsync(DatabaseKind.Sqlite, new PlantedWork());
        var page = await (await site.AsAsync(Manager)).GetAsync("/hampshire/owed");
        Assert.Contains("Nobody owes you anything.", page.Text, StringComparison.Ordinal);
        Assert.Equal("Who owes what 0 things, 0 late", page.Heading);
    }

    [Fact]
    public async Task Two_hundred_debts_are_paged()
    {
        await using var site = await PlantedWork.OpenAsync(
            DatabaseKind.Sqlite,
            new PlantedWork
            {
                Owed = _ => Enumerable.Range(0, 200).Select(one => PlantedWork.Debt(one % 7, $"A-{one:000}", Today)),
            }
        );
        var team = await site.AsAsync(Manager);
        var page = await team.GetAsync("/hampshire/owed?p=4");
        Assert.Contains("Showing 151 to 200 of 200", page.Text, StringComparison.Ordinal);
        Assert.Equal(50, page.Document.QuerySelectorAll("tbody tr").Length);
    }

    private static PlantedWork Debts() =>
        new()
        {
            Owed = slug =>
                slug == "hampshire"
                    ?
                    [
                        PlantedWork.Debt(2, "R-03", Today.AddDays(-1), "Reply"),
                        PlantedWork.Debt(2, "R-04", Today, "Reply"),
                        PlantedWork.Debt(1, "A-02", Today.AddDays(2)),
                        PlantedWork.Debt(1, "A-01", Today.AddDays(-3)),
                    ]
                    : [PlantedWork.Debt(9, "A-99", Today)],
        };
}
