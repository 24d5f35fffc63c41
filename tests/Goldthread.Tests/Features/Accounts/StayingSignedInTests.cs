using System.Net;
using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Accounts;

/// <summary>What ends a session, seen by the very next request, on the same node and on another.</summary>
public sealed class StayingSignedInTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_person_who_leaves_is_out_at_once_everywhere(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind);
        var sam = await site.SignInAsync();
        await site.ChangeAsync(async db =>
            (await db.People.SingleAsync(person => person.Email == AccountsSite.Sam)).Leave(Today)
        );
        await AssertOutAsync(sam);
        await AccountsSite.AskAsync(site.Nobody(), AccountsSite.Sam);
        Assert.Equal(1, await site.CountMailAsync("M1"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_post_that_ends_tonight_opens_nothing_tomorrow(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind);
        var sam = await site.SignInAsync();
        await site.ChangeAsync(async db => (await db.Posts.SingleAsync(post => post.TeamOfId != null)).End(Today));
        Assert.Equal("/home", (await sam.GetAsync("/home")).Path);
        for (var hour = 10; hour < 24; hour++)
        {
            site.Time.Advance(TimeSpan.FromMinutes(29));
            await sam.GetAsync("/home");
        }

        sam = await KeepUntilMidnightAsync(site);
        Assert.Equal("/home", (await sam.GetAsync("/home")).Path);
        site.Time.Advance(TimeSpan.FromMinutes(2));
        await AssertOutAsync(sam);
        await AccountsSite.AskAsync(site.Nobody(), AccountsSite.Sam);
        Assert.Equal(HttpStatusCode.OK, (await site.Nobody().GetAsync("/sign-in")).Status);
        Assert.Equal(2, await site.CountMailAsync("M1"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_post_that_begins_tomorrow_opens_nothing_today(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind);
        await site.ChangeAsync(async db =>
        {
            var kim = await db.People.SingleAsync(person => person.Email == AccountsSite.Kim);
            var north = await db.Partnerships.SingleAsync();
            db.Remove(await db.Posts.SingleAsync(post => post.PersonId == kim.Id));
            db.Add(Post.InTeam(kim.Id, Role.PartnershipTeam, "Officer", north.Id, Today.AddDays(1)));
            db.Add(new Account(kim.Id, site.Now));
        });
        await AccountsSite.AskAsync(site.Nobody(), AccountsSite.Kim);
        Assert.Equal(0, await site.CountMailAsync("M1"));
        site.Time.Advance(TimeSpan.FromDays(1));
        var kim = await site.SignInAsync(AccountsSite.Kim);
        Assert.Equal(HttpStatusCode.OK, (await kim.GetAsync("/admin/people")).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_closed_account_and_a_changed_address_are_out_at_once(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind);
        var sam = await site.SignInAsync();
        await site.ChangeAsync(async db =>
        {
            var person = await db.People.SingleAsync(one => one.Email == AccountsSite.Sam);
            person.Change(person.Name, "new@north.example", null);
        });
        await AssertOutAsync(sam);
        var again = await site.SignInAsync("new@north.example");
        await site.ChangeAsync(async db => (await db.Accounts.SingleAsync()).Close(site.Now));
        await AssertOutAsync(again);
    }

    [Fact]
    public async Task A_session_ended_on_one_node_is_refused_by_the_other_s_next_request()
    {
        await using var site = await AccountsSite.OpenAsync(DatabaseKind.Sqlite);
        await using var other = await site.AnotherNodeAsync();
        var here = await site.SignInAsync();
        var there = await other.SignInAsync();
        var list = await here.GetAsync("/account/sessions");
        var end = list.Forms().Single(form => form.QuerySelector("[name=SessionId]") is not null);
        Assert.Equal("That browser is signed out", (await here.SubmitAsync(end)).Banner);
        await AssertOutAsync(there);
        Assert.Equal("/home", (await here.GetAsync("/home")).Path);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Signing_out_everywhere_ends_every_browser(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind);
        var one = await site.SignInAsync();
        var other = await site.SignInAsync();
        var list = await one.GetAsync("/account/sessions");
        var everywhere = list.Forms().Single(form => form.Action.Contains("Everywhere", StringComparison.Ordinal));
        using var answer = await one.PressAsync(everywhere);
        Assert.Equal("/sign-out", answer.Headers.Location!.OriginalString);
        Assert.True(answer.Headers.Contains("Clear-Site-Data"));
        await AssertOutAsync(one);
        await AssertOutAsync(other);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_whoever_kept_its_cookie()
    {
        await using var site = await AccountsSite.OpenAsync();
        var sam = await site.SignInAsync();
        var page = await sam.GetAsync("/sign-out");
        var done = await sam.SubmitAsync(page.Form());
        Assert.Equal("You have signed out", done.Heading);
        Assert.Equal(
            SessionEnd.SignedOut,
            await site.LookAsync(db => db.Sessions.Select(session => session.EndedBy!.Value).SingleAsync())
        );
        await AssertOutAsync(sam);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        await using var site = await AccountsSite.OpenAsync();
        var sam = await site.SignInAsync();
        await site.ChangeAsync(async db =>
            db.Add(new Account((await db.People.SingleAsync(one => one.Email == AccountsSite.Kim)).Id, site.Now))
        );
        var kim = await site.SignInAsync(AccountsSite.Kim);
        var theirs = await site.LookAsync(db =>
            db.Sessions.OrderBy(session => session.MadeAt)
                .ThenBy(session => session.Id)
                .Select(session => session.Id)
                .FirstAsync()
        );
        var own = await site.SignInAsync(AccountsSite.Kim);
        var list = await kim.GetAsync("/account/sessions");
        var end = list.Forms().Single(form => form.QuerySelector("[name=SessionId]") is not null);
        var refused = await kim.SubmitAsync(end, new Dictionary<string, string> { ["SessionId"] = $"{theirs}" });
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Equal("/home", (await sam.GetAsync("/home")).Path);
        Assert.Equal("/home", (await own.GetAsync("/home")).Path);
    }

    [Fact]
    public async Task Half_an_hour_without_a_click_ends_a_session_and_a_click_keeps_it()
    {
        await using var site = await AccountsSite.OpenAsync();
        var sam = await site.SignInAsync();
        site.Time.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal("/home", (await sam.GetAsync("/home")).Path);
        site.Time.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal("/home", (await sam.GetAsync("/home")).Path);
        site.Time.Advance(TimeSpan.FromMinutes(30));
        await AssertOutAsync(sam);
    }

    [Fact]
    public async Task Twelve_hours_end_a_session_however_busy()
    {
        await using var site = await AccountsSite.OpenAsync();
        var sam = await site.SignInAsync();
        for (
            var passed = TimeSpan.Zero;
            passed < TimeSpan.FromHours(12) - TimeSpan.FromMinutes(20);
            passed += TimeSpan.FromMinutes(20)
        )
        {
            site.Time.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal("/home", (await sam.GetAsync("/home")).Path);
        }

        site.Time.Advance(TimeSpan.FromMinutes(20));
        await AssertOutAsync(sam);
    }

    [Fact]
    public async Task A_session_key_that_was_never_given_out_opens_nothing()
    {
        await using var site = await AccountsSite.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/home");
        request.Headers.Add("Cookie", $"goldthread={SessionCookie.NewKey()}");
        using var answer = await site.Nobody().SendAsync(request);
        Assert.StartsWith("/sign-in?", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private static async Task<Visitor> KeepUntilMidnightAsync(AccountsSite site)
    {
        site.Time.SetUtcNow(new DateTimeOffset(2026, 11, 24, 23, 58, 30, TimeSpan.Zero));
        return await site.SignInAsync();
    }

    private static async Task AssertOutAsync(Visitor visitor)
    {
        var page = await visitor.GetAsync("/account/sessions");
        Assert.Equal("Sign in to Goldthread", page.Heading);
    }
}
