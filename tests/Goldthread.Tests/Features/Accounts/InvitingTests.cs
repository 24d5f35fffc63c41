using System.Net;
using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Accounts;

public sealed class InvitingTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_invitation_is_sent_opened_by_a_scanner_and_accepted_once(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind);
        var (sam, kim) = await InviteAsync(site);
        var link = await site.LinkAsync("M2");
        var scanner = site.Nobody();
        for (var opened = 0; opened < 3; opened++)
        {
            var shown = await scanner.GetAsync(link);
            Assert.Contains("Business manager invited you on 24 November 2026.", shown.Text, StringComparison.Ordinal);
            Assert.Contains("Safeguarding lead: Hospitals", shown.Text, StringComparison.Ordinal);
        }

        var visitor = site.Nobody();
        var page = await visitor.GetAsync(link);
        var empty = await visitor.SubmitAsync(page.Form(), new Dictionary<string, string> { ["Input.Name"] = " " });
        Assert.Equal("Enter your own name.", Assert.Single(empty.Errors));
        var home = await visitor.SubmitAsync(
            empty.Form(),
            new Dictionary<string, string> { ["Input.Name"] = "Kim M Reed" }
        );
        Assert.Equal("/home", home.Path);
        Assert.StartsWith("Your account is ready.", home.Banner, StringComparison.Ordinal);
        Assert.Contains("Kim M Reed", (await visitor.GetAsync("/account")).Text, StringComparison.Ordinal);

        var again = await site.Nobody().GetAsync(link);
        Assert.Equal((HttpStatusCode.Gone, "This invitation has expired"), (again.Status, again.Heading));
        var invite = await sam.GetAsync(AccountsPaths.InviteSomebody(kim));
        Assert.Contains(
            "They have an account and can sign in with kim@trust.example.",
            invite.Text,
            StringComparison.Ordinal
        );
        Assert.Empty(invite.Document.QuerySelectorAll("main form"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_invitation_lasts_for_72_hours_and_a_newer_one_takes_its_place(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind);
        var (sam, kim) = await InviteAsync(site);
        var first = await site.LinkAsync("M2");
        var waiting = await sam.GetAsync(AccountsPaths.InviteSomebody(kim));
        Assert.Contains("They have not answered yet.", waiting.Text, StringComparison.Ordinal);
        var home = await sam.GetAsync("/home");
        Assert.Contains("Kim Reed has not answered the invitation", home.Text, StringComparison.Ordinal);
        await sam.SubmitAsync(waiting.Form());
        var second = await site.LinkAsync("M2");
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.Gone, (await site.Nobody().GetAsync(first)).Status);
        site.Time.Advance(TimeSpan.FromHours(72) - TimeSpan.FromSeconds(1));
        var late = site.Nobody();
        var page = await late.GetAsync(second);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        site.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Gone, (await site.Nobody().GetAsync(second)).Status);
        var decide = await (await site.SignInAsync()).GetAsync("/home");
        Assert.Contains("Invite Kim Reed again", decide.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing needs you", decide.Text, StringComparison.Ordinal);
        var expired = await late.SubmitAsync(page.Form());
        Assert.Equal((HttpStatusCode.Gone, "This invitation has expired"), (expired.Status, expired.Heading));
        Assert.Equal(0, await site.LookAsync(db => db.Accounts.CountAsync(account => account.PersonId == kim)));
    }

    [Fact]
    public async Task It_is_void_when_the_address_changes_or_the_person_leaves()
    {
        await using var site = await AccountsSite.OpenAsync();
        await InviteAsync(site);
        var link = await site.LinkAsync("M2");
        var visitor = site.Nobody();
        var page = await visitor.GetAsync(link);
        await site.ChangeAsync(async db =>
        {
            var person = await db.People.SingleAsync(one => one.Email == AccountsSite.Kim);
            person.Change(person.Name, "other@trust.example", null);
        });
        var refused = await visitor.SubmitAsync(page.Form());
        Assert.Equal("This invitation has expired. Ask for a new one.", Assert.Single(refused.Errors));

        await site.ChangeAsync(async db =>
            (await db.People.SingleAsync(one => one.Email == "other@trust.example")).Leave(new DateOnly(2026, 11, 24))
        );
        Assert.Equal(HttpStatusCode.Gone, (await site.Nobody().GetAsync(link)).Status);
        Assert.Equal(1, await site.CountSessionsAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Of_many_presses_at_once_one_makes_the_account(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind);
        var (_, kim) = await InviteAsync(site);
        var link = await site.LinkAsync("M2");
        List<(Visitor Visitor, AngleSharp.Html.Dom.IHtmlFormElement Form)> forms = [];
        for (var browser = 0; browser < 12; browser++)
        {
            var visitor = site.Nobody();
            forms.Add((visitor, (await visitor.GetAsync(link)).Form()));
        }

        var answers = await Task.WhenAll(forms.Select(one => Task.Run(() => one.Visitor.PressAsync(one.Form))));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.DoesNotContain(answers, answer => (int)answer.StatusCode >= 500);
        Assert.Equal(1, await site.LookAsync(db => db.Accounts.CountAsync(account => account.PersonId == kim)));
        Assert.Equal(1, await site.CountSessionsAsync() - 1);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Whoever_accepts_before_their_post_begins_is_told_from_when_they_can_sign_in(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind);
        await MovePostAsync(site, new DateOnly(2026, 12, 1));
        await InviteAsync(site);
        var visitor = site.Nobody();
        var page = await visitor.SubmitAsync((await visitor.GetAsync(await site.LinkAsync("M2"))).Form());
        Assert.Equal(
            ("/sign-in", "Your account is ready. You can sign in from Tuesday 1 December 2026"),
            (page.Path, page.Banner)
        );
        await AccountsSite.AskAsync(site.Nobody(), AccountsSite.Kim);
        Assert.Equal(1, await site.CountMailAsync("M1"));
        site.Time.Advance(TimeSpan.FromDays(7));
        await site.SignInAsync(AccountsSite.Kim);
    }

    [Fact]
    public async Task An_invitation_to_a_post_that_has_ended_is_refused()
    {
        await using var site = await AccountsSite.OpenAsync();
        await InviteAsync(site);
        var visitor = site.Nobody();
        var page = await visitor.GetAsync(await site.LinkAsync("M2"));
        await site.ChangeAsync(async db =>
            (await db.Posts.SingleAsync(post => post.AgencyId != null)).End(new DateOnly(2026, 11, 23))
        );
        var refused = await visitor.SubmitAsync(page.Form());
        Assert.StartsWith(
            "The post you were invited for has ended",
            Assert.Single(refused.Errors),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nobody_is_invited_without_a_post_or_by_somebody_who_may_not()
    {
        await using var site = await AccountsSite.OpenAsync();
        var nobody = new Person("Pat New", "pat@north.example");
        await site.ChangeAsync(db => Task.FromResult(db.Add(nobody)));
        var sam = await site.SignInAsync();
        var page = await sam.GetAsync(AccountsPaths.InviteSomebody(nobody.Id));
        Assert.Contains("They hold no post yet", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        await InviteAsync(site);
        var kim = site.Nobody();
        await kim.SubmitAsync((await kim.GetAsync(await site.LinkAsync("M2"))).Form());
        Assert.Equal(HttpStatusCode.Forbidden, (await kim.GetAsync(AccountsPaths.InviteSomebody(nobody.Id))).Status);
    }

    private static async Task<(Visitor Sam, Guid Kim)> InviteAsync(AccountsSite site)
    {
        var sam = await site.SignInAsync();
        var kim = (await site.PersonAsync(AccountsSite.Kim)).Id;
        var page = await sam.GetAsync(AccountsPaths.InviteSomebody(kim));
        var sent = await sam.SubmitAsync(page.Form());
        Assert.Equal("Invitation sent to kim@trust.example. It works for 3 days", sent.Banner);
        return (sam, kim);
    }

    /// <summary>Kim's post begins on another day.</summary>
    private static Task MovePostAsync(AccountsSite site, DateOnly from) =>
        site.ChangeAsync(async db =>
        {
            var post = await db.Posts.SingleAsync(one => one.AgencyId != null);
            var agency = await db.Agencies.SingleAsync(one => one.Id == post.AgencyId);
            db.Remove(post);
            db.Add(Post.InAgency(post.PersonId, Role.AgencyLead, post.Title, agency, from));
        });
}
