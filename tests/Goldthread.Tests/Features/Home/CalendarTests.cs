using System.Net;
using System.Text;
using Goldthread.Features.Home;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Home;

public sealed class CalendarTests
{
    private const string Manager = "Business manager, Hampshire";
    private static readonly DateOnly Friday = new(2026, 11, 27);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_month_is_a_list_with_its_bank_holidays_and_the_ways_on(DatabaseKind kind)
    {
        await using var site = await PlantedWork.OpenAsync(kind, Dated());
        var team = await site.AsAsync(Manager);
        var november = await team.GetAsync("/calendar");
        Assert.Equal("Calendar November 2026", november.Heading);
        Assert.Equal(2, november.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Friday 27 November", november.Text, StringComparison.Ordinal);
        var december = await team.GetAsync(november.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("Calendar December 2026", december.Heading);
        Assert.Contains("Nothing dated in December 2026.", december.Text, StringComparison.Ordinal);
        Assert.Contains("Christmas Day", december.Text, StringComparison.Ordinal);
        var march = await team.GetAsync("/calendar?month=2027-02");
        Assert.Contains("Nothing dated in February 2027.", march.Text, StringComparison.Ordinal);
        Assert.Null(march.Document.QuerySelector("table"));
    }

    [Fact]
    public async Task Filters_stand_in_the_address()
    {
        await using var site = await PlantedWork.OpenAsync(DatabaseKind.Sqlite, Dated());
        var team = await site.AsAsync(Manager);
        var page = await team.GetAsync("/calendar?month=2026-11&kind=Impact+check&agency=Constabulary");
        Assert.Equal("F-02 check", Assert.Single(page.Document.QuerySelectorAll("tbody a")).TextContent);
        Assert.Equal(
            ["Remove filter: What: Impact check ×", "Remove filter: Agency: Constabulary ×", "Clear filters"],
            page.Document.QuerySelectorAll("[aria-label='Chosen filters'] a").Select(link => link.TextContent.Trim())
        );
        var none = await team.GetAsync("/calendar?month=2026-11&kind=Zebra");
        Assert.Contains("Nothing in November 2026 matches these filters.", none.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?month=9999-12")]
    [InlineData("?month=0001-01")]
    [InlineData("?month=soon")]
    [InlineData("?kind=%00&agency=%00")]
    public async Task An_odd_month_is_this_month(string query)
    {
        await using var site = await PlantedWork.OpenAsync(DatabaseKind.Sqlite, Dated());
        var page = await (await site.AsAsync(Manager)).GetAsync($"/calendar{query}");
        Assert.Equal((HttpStatusCode.OK, "Calendar November 2026"), (page.Status, page.Heading));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_calendar_program_reads_references_without_signing_in(DatabaseKind kind)
    {
        await using var site = await PlantedWork.OpenAsync(kind, Dated());
        var path = await MakeAddressAsync(await site.AsAsync(Manager));
        using var answer = await site.Nobody().AskAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("private", answer.Headers.CacheControl!.ToString());
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("SUMMARY:A-01 due for 1 partnership\r\n", text, StringComparison.Ordinal);
        Assert.Contains("UID:action-A-01@goldthread.example\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Words of the record", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_address_ends_when_it_is_ended_renewed_or_its_holder_has_no_post(DatabaseKind kind)
    {
        await using var site = await PlantedWork.OpenAsync(kind, Dated());
        var team = await site.AsAsync(Manager);
        var first = await MakeAddressAsync(team);
        var second = await MakeAddressAsync(team);
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.OK),
            (await StatusAsync(site, first), await StatusAsync(site, second))
        );
        var page = await team.GetAsync("/account/calendar");
        Assert.DoesNotContain(second, page.Html, StringComparison.Ordinal);
        await team.SubmitAsync(page.Form("form[action*=Revoke]"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, second));

        var third = await MakeAddressAsync(team);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, third));
        var sessions = await team.GetAsync("/account/sessions");
        await team.SubmitAsync(sessions.Form("form[action*=Everywhere]"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, third));

        var fourth = await MakeAddressAsync(await site.AsAsync(Manager));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, fourth));
        await PlantedWork.ChangeAsync(
            site,
            async db => (await db.Posts.SingleAsync(one => one.Title == Manager)).End(new DateOnly(2026, 11, 23))
        );
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, fourth));
    }

    [Theory]
    [InlineData("/calendar/%C3%A9%27%25.ics")]
    [InlineData("/calendar/no-such-key.ics")]
    [InlineData("/calendar/a-key-that-is-so-long-that-nobody-can-have-been-given-it-and-is-not-looked-up.ics")]
    public async Task What_is_no_key_is_not_found(string path)
    {
        foreach (var kind in Kinds.Both)
        {
            await using var site = await PlantedWork.OpenAsync(kind.Data, Dated());
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, path));
        }
    }

    [Fact]
    public void The_text_is_folded_escaped_and_ends_its_lines_as_RFC_5545_asks()
    {
        var item = new CalendarItem(
            "action-A-01",
            new DateOnly(2026, 12, 31),
            "Action due",
            "A-01",
            "Not said",
            $"A-01; due, a\\b\nnext {string.Concat(Enumerable.Repeat("é", 60))}\u0007",
            "/hampshire/actions/A-01",
            null
        );
        var text = CalendarText.Of(
            [item, item],
            "https://goldthread.example",
            new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc)
        );
        Assert.Equal(text.Count(letter => letter == '\n'), text.Split("\r\n").Length - 1);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        var lines = text.Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains(lines, line => line.StartsWith(' '));
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Contains($"SUMMARY:A-01\\; due\\, a\\\\b\\nnext {string.Concat(Enumerable.Repeat("é", 60))}", unfolded);
        Assert.Contains("DTSTART;VALUE=DATE:20261231", unfolded);
        Assert.Contains("DTEND;VALUE=DATE:20270101", unfolded);
        Assert.Contains("DTSTAMP:20261124T090000Z", unfolded);
        Assert.Contains("URL:https://goldthread.example/hampshire/actions/A-01", unfolded);
        Assert.Single(unfolded, line => line == "BEGIN:VEVENT");
        Assert.DoesNotContain("Not said", text, StringComparison.Ordinal);
    }

    /// <summary>Presses the button and reads the address that the next page shows once.</summary>
    private static async Task<string> MakeAddressAsync(Visitor visitor)
    {
        var page = await visitor.GetAsync("/account/calendar");
        var made = await visitor.SubmitAsync(
            page.Forms()
                .First(form =>
                    form.Closest("main") is not null && !form.Action.Contains("Revoke", StringComparison.Ordinal)
                )
        );
        var address = made.Document.QuerySelector("[aria-labelledby=new-address] a")!.TextContent;
        Assert.StartsWith($"{TestWorld.Address}/calendar/", address, StringComparison.Ordinal);
        return address[TestWorld.Address.Length..];
    }

    private static async Task<HttpStatusCode> StatusAsync(Site site, string path)
    {
        using var answer = await site.Nobody().AskAsync(path);
        return answer.StatusCode;
    }

    private static PlantedWork Dated() =>
        new()
        {
            Dates = user =>
                [
                    new CalendarItem(
                        "action-A-01",
                        Friday,
                        "Action due",
                        "A-01",
                        "Words of the record A-01",
                        $"A-01 due for {user.Reach().Count()} partnership",
                        "/hampshire/groups",
                        "Hospitals"
                    ),
                    new CalendarItem(
                        "check-F-02",
                        Friday,
                        "Impact check",
                        "F-02",
                        "F-02 check",
                        "F-02 check",
                        "/hampshire/groups",
                        "Constabulary"
                    ),
                ],
        };
}
