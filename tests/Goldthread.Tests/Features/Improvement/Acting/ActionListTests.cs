using System.Net;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Improvement.Acting;

public sealed class ActionListTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Two_hundred_actions_are_counted_filtered_sorted_and_downloaded(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ActionsSite.AddManyAsync(site, 200);
        var team = await site.AsAsync(ActionsSite.Manager);
        var page = await team.GetAsync(ActionsSite.Register + "?view=all&words=Task");
        Assert.Equal("200 actions", page.Heading);
        Assert.Contains("Showing 1 to 50 of 200", page.Text, StringComparison.Ordinal);
        Assert.Equal(51, page.Document.QuerySelectorAll("main table tr").Length);
        page = await team.GetAsync(ActionsSite.Register + "?status=NotAccepted&agency=constabulary&sort=-reference");
        Assert.Equal("11 actions", page.Heading);
        Assert.Equal("descending", page.Document.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        var references = page.Document.QuerySelectorAll("td.ref .val").Select(cell => cell.TextContent).ToList();
        Assert.Equal(references.OrderDescending(StringComparer.Ordinal), references);
        Assert.Contains("Remove filter: Status: Not accepted ×", page.Text, StringComparison.Ordinal);
        page = await team.GetAsync(ActionsSite.Register + "?from=24/11/2026&to=30%20November%202026");
        Assert.Contains("Due from: 24 November 2026 ×", page.Text, StringComparison.Ordinal);
        Assert.Contains("27 Nov 2026", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("late", page.Document.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        using var csv = await team.AskAsync(ActionsSite.Register + ".csv?view=all&words=Task");
        var lines = (await csv.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(201, lines.Length);
        using var xlsx = await team.AskAsync(ActionsSite.Register + ".xlsx?view=all");
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString((await xlsx.Content.ReadAsByteArrayAsync())[..2]));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Every_sorting_and_view_shows_as_many_rows_as_it_counts(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ActionsSite.AddManyAsync(site, 45);
        var lead = await site.AsAsync(ActionsSite.Lead);
        var page = await lead.GetAsync(ActionsSite.Register);
        var views = page.Document.QuerySelectorAll("nav.views a").ToList();
        Assert.Equal(8, views.Count);
        foreach (var view in views)
        {
            var shown = await lead.GetAsync(view.GetAttribute("href")!);
            var counted = view.QuerySelector("span")!.TextContent;
            Assert.Equal(counted, shown.Heading.Split(' ')[0]);
        }

        foreach (var sort in new[] { "due", "-due", "agency", "-agency", "status", "-status", "reference" })
        {
            var shown = await lead.GetAsync($"{ActionsSite.Register}?view=all&sort={sort}");
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.NotNull(shown.Document.QuerySelector("th[aria-sort]"));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_finds_its_own_in_the_list_the_counts_the_file_and_the_board(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ActionsSite.AddManyAsync(site, 40);
        var lead = await site.AsAsync(ActionsSite.Lead);
        var page = await lead.GetAsync(ActionsSite.Register + "?view=all&words=Task");
        Assert.Equal("20 actions", page.Heading);
        Assert.DoesNotContain(
            "Integrated care board",
            page.Document.QuerySelector("main table")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Null(page.Document.QuerySelector("input[name=ref]"));
        using var csv = await lead.AskAsync(ActionsSite.Register + ".csv?view=all&words=Task");
        Assert.Equal(
            21,
            (await csv.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length
        );
        var board = await lead.GetAsync(ActionsSite.Register + "/board");
        Assert.DoesNotContain("Integrated care board", board.Text, StringComparison.Ordinal);
        Assert.Contains("Constabulary", board.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(ActionsSite.Register + "/Z-1001")).Status);
        Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync(ActionsSite.Register + "/z-1000")).Status);
        var own = await lead.GetAsync("/agency/constabulary/actions?state=all");
        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync("/agency/integrated-care-board/actions")).Status);
        var mine = await lead.GetAsync("/actions/mine");
        Assert.Contains("Update Z-1004", mine.Text, StringComparison.Ordinal);
        var team = await site.AsAsync(ActionsSite.Manager);
        Assert.Equal(HttpStatusCode.OK, (await team.GetAsync("/agency/integrated-care-board/actions")).Status);
    }

    [Fact]
    public async Task An_empty_view_names_the_next_action_and_an_empty_filter_does_not()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(ActionsSite.Manager);
        Assert.Contains(
            "No overdue actions.",
            (await team.GetAsync(ActionsSite.Register + "?view=overdue")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "No action matches these filters.",
            (await team.GetAsync(ActionsSite.Register + "?words=zebra")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("?p=2147483647")]
    [InlineData("?p=-4&sort=zebra&view=zebra&status=99&owner=x&from=yesterday&to=31/2/2026")]
    [InlineData("?words=%25%5F%27&agency=x&theme=x&group=x&source=7000")]
    public async Task An_odd_address_never_breaks_the_register(string query)
    {
        foreach (var kind in Kinds.Both)
        {
            await using var site = await Site.OpenAsync(kind.Data);
            var page = await (await site.AsAsync(ActionsSite.Manager)).GetAsync(ActionsSite.Register + query);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("Error:", page.Document.Title, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_commands_of_a_page_do_not_grow_with_its_rows(DatabaseKind kind)
    {
        string[] paths =
        [
            ActionsSite.Register + "?view=all",
            ActionsSite.Register + "/board",
            ActionsSite.Register + "/A-0001",
            "/agency/constabulary/actions",
            "/actions/mine",
        ];
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(ActionsSite.Manager);
        using var counter = new CommandCounter(site);
        foreach (var path in paths)
        {
            await team.GetAsync(path);
        }

        List<int> before = [];
        foreach (var path in paths)
        {
            before.Add(await counter.OfAsync(team, path));
        }

        await ActionsSite.AddManyAsync(site, 200);
        for (var place = 0; place < paths.Length; place++)
        {
            Assert.Equal(before[place], await counter.OfAsync(team, paths[place]));
        }

        Assert.All(before, count => Assert.InRange(count, 1, 40));
    }
}
