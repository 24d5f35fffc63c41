using System.Net;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Home;

public sealed class HomePagesTests
{
    private static readonly string[] Partnerships =
    [
        "Hampshire Safeguarding Children Partnership",
        "Isle of Wight Safeguarding Children Partnership",
        "Portsmouth Safeguarding Children Partnership",
        "Southampton Safeguarding Children Partnership",
        "Hampshire, Isle of Wight, Portsmouth and Southampton partnerships",
    ];

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_front_door_names_the_partnerships_the_joint_body_last(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var page = await site.Nobody().GetAsync("/");
        Assert.Equal(
            Partnerships,
            page.Document.QuerySelectorAll("main .says li").Select(item => item.TextContent.Trim())
        );
        Assert.Contains("call 999", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing published yet.", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='/demonstration']"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_door_of_an_empty_installation_says_how_to_begin(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind, empty: true);
        var page = await site.Nobody().GetAsync("/");
        Assert.Contains("goldthread setup", page.Text, StringComparison.Ordinal);
        Assert.Contains("goldthread demonstration", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[aria-label='Demonstration data']"));
        Assert.Equal("No partnership has been set up yet.", Last(await site.Nobody().GetAsync("/contact")));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Home_says_that_nothing_needs_one_and_every_section_stays_with_one_sentence(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var page = await (await site.AsAsync("Board member, Hampshire")).GetAsync("/home");
        Assert.StartsWith("What needs you this week", page.Heading, StringComparison.Ordinal);
        Assert.Contains("Tuesday 24 November 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing needs you this week.", page.Text, StringComparison.Ordinal);
        foreach (
            var section in new[]
            {
                "Clocks",
                "Overdue",
                "Due by Friday",
                "Waiting for you to decide",
                "Waiting for others",
                "Coming up",
            }
        )
        {
            var heading = page.Document.QuerySelectorAll("main h2").Single(one => one.TextContent == section);
            Assert.NotEmpty(heading.NextElementSibling!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task Home_links_every_partnership_one_reaches()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var police = await (await site.AsAsync("Section 11 lead, police")).GetAsync("/home");
        Assert.Equal(4, police.Document.QuerySelectorAll("main .facts a").Length);
        var board = await (await site.AsAsync("Board member, Hampshire")).GetAsync("/home");
        Assert.Empty(board.Document.QuerySelectorAll("main .facts a"));
    }

    [Theory]
    [InlineData("/help", "Help")]
    [InlineData("/contact", "Contact the partnership team")]
    [InlineData("/accessibility", "Accessibility")]
    [InlineData("/privacy", "Privacy")]
    [InlineData("/cookies", "Cookies")]
    [InlineData("/sign-in/problem", "Problems with signing in")]
    public async Task Standing_pages_are_for_everybody(string path, string heading)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        foreach (var visitor in new[] { site.Nobody(), await site.AsAsync("Board member, Hampshire") })
        {
            var page = await visitor.GetAsync(path);
            Assert.Equal((HttpStatusCode.OK, heading), (page.Status, page.Heading));
            Assert.Equal(5, page.Document.QuerySelectorAll("footer li a").Length);
        }
    }

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "Page not found")]
    [InlineData("/admin/people", HttpStatusCode.Forbidden, "You do not have access to this page")]
    public async Task What_cannot_be_shown_is_said_in_words_with_the_way_on(
        string path,
        HttpStatusCode status,
        string heading
    )
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await (await site.AsAsync("Board member, Hampshire")).GetAsync(path);
        Assert.Equal((status, heading), (page.Status, page.Heading));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/contact']"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/home']"));
        Assert.NotNull(page.Document.QuerySelector("nav[aria-label=Service]"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_in_words()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([new("Input.Email", "a@b.example")]),
        };
        using var answer = await site.Nobody().SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            "This form could not be read",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    private static string Last(ShownPage page) => page.Document.QuerySelector("main")!.LastElementChild!.TextContent;
}
