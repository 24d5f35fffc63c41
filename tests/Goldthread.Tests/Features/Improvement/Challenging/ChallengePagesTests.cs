using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Goldthread.Tests.Features.Improvement.Recommending.RecommendationSite;

namespace Goldthread.Tests.Features.Improvement.Challenging;

public sealed class ChallengePagesTests
{
    private const string List = "/hampshire/challenges";
    private const string One = "/hampshire/challenges/C-001";
    private const string Trust = "Safeguarding lead, community health";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_challenge_is_raised_answered_and_closed(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var member = await site.AsAsync("Board member, Hampshire");
        var form = await member.GetAsync($"{List}/new?finding=f-002");
        Assert.Contains("In 9 of 22 audited cases", form.Text, StringComparison.Ordinal);
        Assert.Equal(("8", "12"), (form.ValueOf("ReplyBy-day"), form.ValueOf("ReplyBy-month")));
        var page = await member.FillAsync(
            form,
            ("Agency", "community-health-trust"),
            ("Question", "Who covers the weekend?"),
            ("Group", "board")
        );
        Assert.Equal(("Challenge C-002 raised", $"{List}/C-002"), (page.Banner, page.Path));
        Assert.Contains("F-002", page.Text, StringComparison.Ordinal);
        var trust = await site.AsAsync(Trust);
        page = await trust.GetAsync($"{List}/C-002");
        Assert.Equal("Reply by 5pm on Tuesday 8 December 2026, in 10 working days.", Next(page));
        Assert.Equal($"{List}/C-002/reply", Primary(page));
        page = await trust.FillAsync($"{List}/C-002/reply", ("Reply", "The duty nurse."));
        Assert.Equal("Reply sent", page.Banner);
        Assert.Contains($"{Trust}, 24 November 2026", page.Text, StringComparison.Ordinal);
        page = await member.GetAsync($"{List}/C-002");
        Assert.Equal($"{List}/C-002/close", Primary(page));
        page = await member.FillAsync($"{List}/C-002/close", ("Outcome", "A rota is kept."));
        Assert.Equal("Challenge closed", page.Banner);
        Assert.Contains("A rota is kept.", page.Text, StringComparison.Ordinal);
        Assert.Equal("It was closed on Tuesday 24 November 2026.", Next(page));
        Assert.Null(Primary(page));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_sees_the_questions_to_itself_alone(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var board = await site.AsAsync(Board);
        Assert.Equal("0 challenges", (await board.GetAsync(List)).Heading);
        await SameAbsence.AssertAsync(board, One, $"{List}/C-999");
        await SameAbsence.AssertAsync(board, $"{One}/reply", $"{List}/C-999/reply");
        using var csv = await board.AskAsync($"{List}.csv");
        Assert.Single((await csv.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var police = await site.AsAsync(Police);
        Assert.Equal("1 challenge", (await police.GetAsync(List)).Heading);
        Assert.DoesNotContain("Raise a challenge", (await police.GetAsync(List)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Of_two_who_reply_at_once_both_keep_their_words(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var lead = await site.AsAsync(Police);
        var chief = await site.AsAsync("Assistant chief constable");
        var first = await lead.GetAsync($"{One}/reply");
        var second = await chief.GetAsync($"{One}/reply");
        await lead.FillAsync(first, ("Reply", "By phone."));
        var page = await chief.FillAsync(second, ("Reply", "By email."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("By phone.", page.Text, StringComparison.Ordinal);
        Assert.Equal("By email.", page.ValueOf("Reply"));
        page = await chief.FillAsync(page);
        Assert.Equal("Reply sent", page.Banner);
        Assert.Contains("“By phone.” became “By email.”", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Agency", "", "Choose the agency.")]
    [InlineData("Agency", "solent-nhs-trust", "Choose an agency from the list.")]
    [InlineData("Question", "", "Enter the question.")]
    [InlineData("Group", "nobody", "Choose a group from the list.")]
    public async Task What_cannot_be_asked_is_refused(string field, string value, string sentence)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var page = await team.FillAsync(
            $"{List}/new",
            ("Agency", "constabulary"),
            ("Question", "Who?"),
            (field, value)
        );
        Assert.Equal(sentence, Assert.Single(page.Errors));
        page = await team.FillAsync(
            $"{List}/new",
            ("Agency", "constabulary"),
            ("Question", "Who?"),
            ("ReplyBy", Today.AddDays(-1))
        );
        Assert.Equal("The day to reply by must be today or later.", Assert.Single(page.Errors));
        Assert.Equal(1, await site.LookAsync(db => db.Challenges.CountAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await team.GetAsync($"{List}/new?finding=F-999")).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_closed_challenge_stays_closed(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var police = await site.AsAsync(Police);
        var form = await police.GetAsync($"{One}/reply");
        var team = await site.AsAsync(Team);
        var close = await team.GetAsync($"{One}/close");
        Assert.Contains("The agency has not replied", close.Text, StringComparison.Ordinal);
        Assert.Equal("Enter what came of it.", Assert.Single((await team.FillAsync(close)).Errors));
        await team.FillAsync(close, ("Outcome", "Settled."));
        var page = await police.FillAsync(form, ("Reply", "Too late."));
        Assert.Equal("This challenge is closed.", Assert.Single(page.Errors));
        page = await police.GetAsync(One);
        Assert.Contains("The agency did not reply.", page.Text, StringComparison.Ordinal);
        Assert.Equal("0 challenges", (await team.GetAsync(List)).Heading);
        Assert.Equal("1 challenge", (await team.GetAsync($"{List}?view=closed")).Heading);
    }

    [Theory]
    [InlineData(Police, "/new", HttpStatusCode.Forbidden)]
    [InlineData(Police, "/C-001/close", HttpStatusCode.Forbidden)]
    [InlineData(Chair, "/C-001/reply", HttpStatusCode.Forbidden)]
    [InlineData("Training facilitator, Hampshire", "", HttpStatusCode.Forbidden)]
    [InlineData("Board member, Portsmouth", "/C-001", HttpStatusCode.NotFound)]
    [InlineData(ScrutinyChair, "/new", HttpStatusCode.OK)]
    [InlineData(Chair, "/C-001/close", HttpStatusCode.OK)]
    public async Task Each_page_opens_for_those_it_is_for(string post, string page, HttpStatusCode status)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        Assert.Equal(status, (await (await site.AsAsync(post)).GetAsync(List + page)).Status);
    }

    [Theory]
    [InlineData("view=owed", 1)]
    [InlineData("view=late", 0)]
    [InlineData("view=replied", 0)]
    [InlineData("view=closed", 0)]
    [InlineData("view=all", 1)]
    [InlineData("words=NIGHT", 1)]
    [InlineData("words=zebra", 0)]
    [InlineData("agency=constabulary", 1)]
    [InlineData("agency=hart", 0)]
    [InlineData("group=board", 0)]
    [InlineData("p=99", 1)]
    public async Task The_address_filters(string query, int found)
    {
        foreach (var kind in Kinds.Both)
        {
            await using var site = await Site.OpenAsync(kind.Data);
            var page = await (await site.AsAsync(Team)).GetAsync($"{List}?{query}");
            Assert.Equal(found == 1 ? "1 challenge" : "0 challenges", page.Heading);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Nobody_replies_for_an_agency_that_is_gone(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.LookAsync(async db =>
        {
            (await db.Agencies.SingleAsync(one => one.Slug == "constabulary")).End(Today.AddDays(-1), null);
            await db.SaveChangesAsync(new ChallengePagesTests(), default);
            return true;
        });
        var page = await (await site.AsAsync(Team)).FillAsync($"{One}/reply", ("Reply", "By phone."));
        Assert.EndsWith(
            "so nobody can reply. Close the challenge.",
            Assert.Single(page.Errors),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_log_is_taken_away_with_its_filters()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var page = await team.GetAsync($"{List}?agency=constabulary&words=night");
        using var csv = await team.AskAsync(page.Document.QuerySelector("a[href*='.csv']")!.GetAttribute("href")!);
        var lines = (await csv.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(
            "C-001,How do night staff get the record?,Constabulary,no value,\"Scrutiny Group chair, Hampshire\",2026-11-19,2026-12-04",
            lines[1],
            StringComparison.Ordinal
        );
        using var xlsx = await team.AskAsync($"{List}.xlsx");
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString((await xlsx.Content.ReadAsByteArrayAsync())[..2]));
    }
}
