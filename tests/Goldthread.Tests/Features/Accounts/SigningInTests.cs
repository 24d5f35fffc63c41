using System.Net;
using Goldthread.Features.Accounts;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Accounts;

public sealed class SigningInTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_code_signs_in_and_leads_where_one_wanted_to_go(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind);
        var visitor = site.Nobody();
        var sign = await visitor.GetAsync("/account/messages");
        Assert.Equal("/sign-in?return=%2Faccount%2Fmessages", sign.Path);
        var check = await visitor.SubmitAsync(
            sign.Form(),
            new Dictionary<string, string> { ["Input.Email"] = " SAM@north.example " }
        );
        Assert.Equal("/sign-in/check-email", check.Path);
        var code = await site.CodeAsync();
        var page = await visitor.SubmitAsync(
            AccountsSite.CodeForm(check),
            new Dictionary<string, string> { ["Input.Code"] = $"{code[..3]} {code[3..]}" }
        );
        Assert.Equal("/account/messages", page.Path);
        Assert.Equal("Messages sent to you", page.Heading);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Opening_the_link_does_nothing_and_pressing_the_button_signs_in_any_browser(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind);
        await AccountsSite.AskAsync(site.Nobody(), AccountsSite.Sam, "/sign-in?return=/account");
        var link = await site.LinkAsync("M1");
        var scanner = site.Nobody();
        for (var opened = 0; opened < 3; opened++)
        {
            Assert.Equal("Sign in as Sam Field", (await scanner.GetAsync(link)).Heading);
        }

        Assert.Equal(0, await site.CountSessionsAsync());
        var visitor = site.Nobody();
        var account = await visitor.SubmitAsync((await visitor.GetAsync(link)).Form());
        Assert.Equal("/account", account.Path);
        Assert.Contains("Business manager", account.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Of_fifty_presses_at_once_exactly_one_opens_a_session(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind);
        await AccountsSite.AskAsync(site.Nobody(), AccountsSite.Sam);
        var link = await site.LinkAsync("M1");
        var forms = new List<(Visitor Visitor, AngleSharp.Html.Dom.IHtmlFormElement Form)>();
        for (var browser = 0; browser < 50; browser++)
        {
            var visitor = site.Nobody();
            forms.Add((visitor, (await visitor.GetAsync(link)).Form()));
        }

        var answers = await Task.WhenAll(forms.Select(one => Task.Run(() => one.Visitor.PressAsync(one.Form))));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(49, answers.Count(answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(1, await site.CountSessionsAsync());
    }

    [Fact]
    public async Task A_second_press_of_the_same_button_leads_to_the_same_page()
    {
        await using var site = await AccountsSite.OpenAsync();
        await AccountsSite.AskAsync(site.Nobody(), AccountsSite.Sam, "/sign-in?return=/account");
        var visitor = site.Nobody();
        var form = (await visitor.GetAsync(await site.LinkAsync("M1"))).Form();
        Assert.Equal("/account", (await visitor.SubmitAsync(form)).Path);
        Assert.Equal(1, await site.CountSessionsAsync());

        // The form was made before sign-in, so a late second press is refused as unreadable and does nothing.
        await visitor.SubmitAsync(form);
        Assert.Equal(1, await site.CountSessionsAsync());
        Assert.Equal("/account", (await visitor.GetAsync("/account")).Path);
    }

    [Fact]
    public async Task Two_presses_at_once_open_one_session_and_both_go_on()
    {
        await using var site = await AccountsSite.OpenAsync();
        await AccountsSite.AskAsync(site.Nobody(), AccountsSite.Sam);
        var visitor = site.Nobody();
        var form = (await visitor.GetAsync(await site.LinkAsync("M1"))).Form();
        await Task.WhenAll(Task.Run(() => visitor.PressAsync(form)), Task.Run(() => visitor.PressAsync(form)));
        Assert.Equal(1, await site.CountSessionsAsync());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account")).Status);
        Assert.Equal("/account", (await visitor.GetAsync("/account")).Path);
    }

    [Fact]
    public async Task A_used_or_old_link_says_that_it_has_expired_and_sends_a_new_one()
    {
        await using var site = await AccountsSite.OpenAsync();
        await AccountsSite.AskAsync(site.Nobody(), AccountsSite.Sam);
        var link = await site.LinkAsync("M1");
        site.Time.Advance(TimeSpan.FromMinutes(15));
        var visitor = site.Nobody();
        var page = await visitor.GetAsync(link);
        Assert.Equal((HttpStatusCode.Gone, "This link has expired"), (page.Status, page.Heading));
        var check = await visitor.SubmitAsync(page.Form());
        Assert.Equal("/sign-in/check-email", check.Path);
        var home = await visitor.SubmitAsync(
            AccountsSite.CodeForm(check),
            new Dictionary<string, string> { ["Input.Code"] = await site.CodeAsync() }
        );
        Assert.Equal("/home", home.Path);
    }

    [Theory]
    [InlineData("/sign-in/link/AAAA")]
    [InlineData("/sign-in/link/00000000000000000000000000000000000000000")]
    public async Task A_link_that_never_was_has_expired_too(string link)
    {
        await using var site = await AccountsSite.OpenAsync();
        var page = await site.Nobody().GetAsync(link);
        Assert.Equal((HttpStatusCode.Gone, "This link has expired"), (page.Status, page.Heading));
    }

    [Fact]
    public async Task A_shortened_or_case_changed_link_is_another_link()
    {
        await using var site = await AccountsSite.OpenAsync();
        await AccountsSite.AskAsync(site.Nobody(), AccountsSite.Sam);
        var link = await site.LinkAsync("M1");
        Assert.Equal(HttpStatusCode.Gone, (await site.Nobody().GetAsync(link[..^1])).Status);
        var token = link[(link.LastIndexOf('/') + 1)..];
        var changed = token.ToUpperInvariant() == token ? token.ToLowerInvariant() : token.ToUpperInvariant();
        Assert.Equal(HttpStatusCode.Gone, (await site.Nobody().GetAsync(AccountsPaths.UseSignInLink(changed))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await site.Nobody().GetAsync(AccountsPaths.AcceptInvite(token))).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Nobody().GetAsync(link)).Status);
    }

    [Fact]
    public async Task Five_wrong_codes_end_the_code()
    {
        await using var site = await AccountsSite.OpenAsync();
        var visitor = site.Nobody();
        var page = await AccountsSite.AskAsync(visitor, AccountsSite.Sam);
        var code = await site.CodeAsync();
        var wrong = code == "000000" ? "000001" : "000000";
        foreach (var left in new[] { "4 tries left", "3 tries left", "2 tries left", "1 try left", "5 times" })
        {
            page = await visitor.SubmitAsync(
                AccountsSite.CodeForm(page),
                new Dictionary<string, string> { ["Input.Code"] = wrong }
            );
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains(left, Assert.Single(page.Errors), StringComparison.Ordinal);
        }

        page = await visitor.SubmitAsync(
            AccountsSite.CodeForm(page),
            new Dictionary<string, string> { ["Input.Code"] = code }
        );
        Assert.Contains("5 times", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(0, await site.CountSessionsAsync());
        var link = await visitor.GetAsync(await site.LinkAsync("M1"));
        Assert.Equal("/home", (await visitor.SubmitAsync(link.Form())).Path);
    }

    [Fact]
    public async Task Twenty_wrong_codes_in_an_hour_close_the_codes_of_an_address_and_leave_its_links()
    {
        await using var site = await AccountsSite.OpenAsync();
        for (var round = 0; round < 4; round++)
        {
            var guesser = site.Nobody();
            var page = await AccountsSite.AskAsync(guesser, AccountsSite.Sam);
            var wrong = await site.CodeAsync() == "000000" ? "000001" : "000000";
            for (var tried = 0; tried < 5; tried++)
            {
                page = await guesser.SubmitAsync(
                    AccountsSite.CodeForm(page),
                    new Dictionary<string, string> { ["Input.Code"] = wrong }
                );
            }
        }

        var owner = site.Nobody();
        var check = await AccountsSite.AskAsync(owner, AccountsSite.Sam);
        var refused = await owner.SubmitAsync(
            AccountsSite.CodeForm(check),
            new Dictionary<string, string> { ["Input.Code"] = await site.CodeAsync() }
        );
        Assert.Contains("too many wrong codes", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var link = await owner.GetAsync(await site.LinkAsync("M1"));
        Assert.Equal("/home", (await owner.SubmitAsync(link.Form())).Path);
    }

    [Fact]
    public async Task A_code_does_not_work_in_another_browser()
    {
        await using var site = await AccountsSite.OpenAsync();
        var asked = site.Nobody();
        await AccountsSite.AskAsync(asked, AccountsSite.Sam);
        var code = await site.CodeAsync();
        var other = site.Nobody();
        var check = await AccountsSite.AskAsync(other, "nobody@north.example");
        var page = await other.SubmitAsync(
            AccountsSite.CodeForm(check),
            new Dictionary<string, string> { ["Input.Code"] = code }
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(0, await site.CountSessionsAsync());
    }

    [Fact]
    public async Task Nothing_that_is_shown_tells_whether_an_address_has_an_account()
    {
        await using var site = await AccountsSite.OpenAsync();
        var shown = new List<string>();
        foreach (var address in new[] { "sam@north.example", "tom@north.example", AccountsSite.Kim })
        {
            var visitor = site.Nobody();
            var ask = await visitor.GetAsync("/sign-in");
            using var answer = await visitor.PressAsync(
                ask.Form(),
                new Dictionary<string, string> { ["Input.Email"] = address }
            );
            var headers = string.Join('|', answer.Headers.Select(header => header.Key).Order(StringComparer.Ordinal));
            var check = await visitor.GetAsync("/sign-in/check-email");
            var wrong = await visitor.SubmitAsync(
                AccountsSite.CodeForm(check),
                new Dictionary<string, string> { ["Input.Code"] = "x" }
            );
            shown.Add(
                $"{answer.StatusCode} {answer.Headers.Location} {headers} {check.Status} {check.Text.Replace(address, "…")}"
                    + $" {wrong.Status} {wrong.Text.Replace(address, "…")}"
            );
        }

        Assert.Single(shown.Distinct());
        Assert.Equal(1, await site.CountMailAsync("M1"));
        Assert.Equal(3, await site.LookAsync(db => db.SignInRequests.CountAsync()));
    }

    [Fact]
    public async Task A_stranger_cannot_fill_a_mailbox()
    {
        await using var site = await AccountsSite.OpenAsync();
        for (var asked = 0; asked < 9; asked++)
        {
            Assert.Equal("/sign-in/check-email", (await AccountsSite.AskAsync(site.Nobody(), AccountsSite.Sam)).Path);
        }

        Assert.Equal(6, await site.CountMailAsync("M1"));
        site.Time.Advance(TimeSpan.FromMinutes(15));
        await AccountsSite.AskAsync(site.Nobody(), AccountsSite.Sam);
        Assert.Equal(7, await site.CountMailAsync("M1"));
    }

    [Theory]
    [InlineData("", "Enter your work email address.")]
    [InlineData("sam", "Enter an email address in the correct format, like name@example.com.")]
    public async Task A_wrong_address_is_said_in_words_and_kept(string typed, string sentence)
    {
        await using var site = await AccountsSite.OpenAsync();
        var page = await AccountsSite.AskAsync(site.Nobody(), typed);
        Assert.Equal(sentence, Assert.Single(page.Errors));
        Assert.Equal(typed, page.Document.QuerySelector("[name='Input.Email']")!.GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task Nobody_is_led_elsewhere(string back)
    {
        await using var site = await AccountsSite.OpenAsync();
        var visitor = site.Nobody();
        var ask = await visitor.GetAsync("/sign-in");
        var check = await visitor.SubmitAsync(
            ask.Form(),
            new Dictionary<string, string> { ["Input.Email"] = AccountsSite.Sam, ["Input.Return"] = back }
        );
        var home = await visitor.SubmitAsync(
            AccountsSite.CodeForm(check),
            new Dictionary<string, string> { ["Input.Code"] = await site.CodeAsync() }
        );
        Assert.Equal("/home", home.Path);
        Assert.Equal("/home", (await visitor.GetAsync($"/sign-in?return={Uri.EscapeDataString(back)}")).Path);
    }
}
