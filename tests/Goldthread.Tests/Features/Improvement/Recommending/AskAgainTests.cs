using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using static Goldthread.Tests.Features.Improvement.Recommending.RecommendationSite;

namespace Goldthread.Tests.Features.Improvement.Recommending;

public sealed class AskAgainTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_that_wanted_other_words_is_asked_again_with_them(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var board = await site.AsAsync(Board);
        await board.FillAsync(
            $"{First}/reply/integrated-care-board",
            ("Answer", "OtherWords"),
            ("OtherWords", "Within two days."),
            ("WhyWords", "Weekends.")
        );
        var team = await site.AsAsync(Team);
        var form = await team.GetAsync($"{First}/change");
        Assert.Contains("would accept: “Within two days.” Weekends.", form.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["integrated-care-board"],
            form.Document.QuerySelectorAll("input[name='Input.AskAgain'][checked]")
                .Select(box => box.GetAttribute("value"))
        );
        var page = await team.FillAsync(form, ("Wording", "Share it within two days."), ("Reason", "As agreed."));
        Assert.Equal(("Changes saved", "Recommendation R-001Share it within two days."), (page.Banner, page.Heading));
        Assert.Contains("Reason: As agreed.", page.Text, StringComparison.Ordinal);
        var asked = await AskedAsync(site, "R-001", "integrated-care-board");
        Assert.Equal((true, "As agreed."), (asked.IsOwed, asked.AskedBecause));
        Assert.Equal(ReplyAnswer.Accepted, (await AskedAsync(site, "R-001", "constabulary")).Answer);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task More_agencies_are_asked_and_those_asked_before_get_a_new_day(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var form = await team.GetAsync($"{First}/ask");
        Assert.Contains("(asked already: Accepted)", form.Text, StringComparison.Ordinal);
        var page = await team.FillAsync(form, ("Agencies", "probation-service"));
        Assert.Equal("1 agency asked", page.Banner);
        Assert.Contains("Probation Service South Central", page.Text, StringComparison.Ordinal);
        page = await team.FillAsync($"{First}/ask", ("Agencies", "integrated-care-board"), ("Because", "It is late."));
        Assert.Contains("Asked again because", page.Text, StringComparison.Ordinal);
        var asked = await AskedAsync(site, "R-001", "integrated-care-board");
        Assert.Equal((Today, new DateOnly(2026, 12, 8)), (asked.AskedOn, asked.ReplyBy));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_reply_that_came_in_meanwhile_is_not_wiped_out(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var form = await team.GetAsync($"{First}/ask");
        var board = await site.AsAsync(Board);
        await board.FillAsync($"{First}/reply/integrated-care-board", ("Answer", "Accepted"));
        var page = await team.FillAsync(form, ("Agencies", "integrated-care-board"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains($"{Board} saved changes", page.Text, StringComparison.Ordinal);
        Assert.False((await AskedAsync(site, "R-001", "integrated-care-board")).IsOwed);
        page = await team.FillAsync(page);
        Assert.Equal("1 agency asked", page.Banner);
        Assert.True((await AskedAsync(site, "R-001", "integrated-care-board")).IsOwed);
    }

    [Fact]
    public async Task Somebody_is_asked_by_a_day()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var page = await team.FillAsync($"{First}/ask");
        Assert.Equal("Choose at least one agency.", Assert.Single(page.Errors));
        page = await team.FillAsync($"{First}/ask", ("Agencies", "probation-service"), ("ReplyBy", Today.AddDays(-1)));
        Assert.Equal("The day to reply by must be today or later.", Assert.Single(page.Errors));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Of_two_who_change_the_words_both_keep_theirs(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var other = await site.AsAsync("Quality officer, Hampshire");
        var first = await team.GetAsync($"{First}/change");
        var second = await other.GetAsync($"{First}/change");
        await team.FillAsync(first, ("Wording", "Share it today."), ("Reason", "Clearer."));
        var page = await other.FillAsync(second, ("Wording", "Share it soon."), ("Reason", "Kinder."));
        Assert.Contains("Share it today.", page.Text, StringComparison.Ordinal);
        Assert.Equal("Share it soon.", page.ValueOf("Wording"));
    }

    [Fact]
    public async Task The_words_change_with_a_reason_and_the_prompts_are_said_here_too()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var page = await team.FillAsync($"{First}/change", ("Reason", ""));
        Assert.Equal("Say why, in a few words.", Assert.Single(page.Errors));
        page = await team.FillAsync($"{First}/change", ("Difference", ""), ("Reason", "Shorter."));
        Assert.Equal(
            ["What will be different for children?"],
            page.Document.QuerySelectorAll("section.next li").Select(item => item.TextContent)
        );
        page = await team.FillAsync(page, ("Anyway", true));
        Assert.Equal("Changes saved", page.Banner);
        Assert.Contains("Not said yet", page.Text, StringComparison.Ordinal);
    }
}
