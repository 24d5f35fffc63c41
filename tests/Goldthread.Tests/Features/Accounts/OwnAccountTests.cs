using System.Net;
using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Accounts;

public sealed class OwnAccountTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Every_message_can_be_opened_again_and_a_code_is_never_shown(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind);
        var visitor = site.Nobody();
        var check = await AccountsSite.AskAsync(visitor, AccountsSite.Sam);
        var code = await site.CodeAsync();
        var link = await site.LinkAsync("M1");
        await visitor.SubmitAsync(
            AccountsSite.CodeForm(check),
            new Dictionary<string, string> { ["Input.Code"] = code }
        );
        var list = await visitor.GetAsync("/account/messages");
        var open = list.Document.QuerySelector("main table a")!;
        Assert.Equal("Your Goldthread sign-in code", open.TextContent);
        var message = await visitor.GetAsync(open.GetAttribute("href")!);
        Assert.Equal((HttpStatusCode.OK, "Your Goldthread sign-in code"), (message.Status, message.Heading));
        Assert.DoesNotContain(code, message.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(link, message.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(code, list.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Nobody_reads_the_messages_of_another(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind);
        var sam = await site.SignInAsync();
        await site.ChangeAsync(async db =>
            db.Add(new Account((await db.People.SingleAsync(one => one.Email == AccountsSite.Kim)).Id, site.Now))
        );
        await site.SignInAsync(AccountsSite.Kim);
        var theirs = await site.LookAsync(db =>
            db.Set<MailMessage>()
                .Where(message => message.Address == AccountsSite.Kim)
                .Select(message => message.Id)
                .FirstAsync()
        );
        using var one = await sam.AskAsync(AccountsPaths.YourMessage(theirs));
        using var other = await sam.AskAsync(AccountsPaths.YourMessage(Guid.CreateVersion7()));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (one.StatusCode, other.StatusCode));
        Assert.Equal(await other.Content.ReadAsByteArrayAsync(), await one.Content.ReadAsByteArrayAsync());
        Assert.DoesNotContain($"{theirs}", (await sam.GetAsync("/account/messages")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_account_says_who_one_is_and_what_one_sees(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind);
        var page = await (await site.SignInAsync()).GetAsync("/account");
        Assert.Contains("Sam Field", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Business manager RolePartnership team WhereTeam of Northshire",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Northshire Partnership", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_was_never_used_before_is_told_by_mail()
    {
        await using var site = await AccountsSite.OpenAsync();
        await site.SignInAsync();
        Assert.Equal(0, await site.CountMailAsync("M3"));
        await AccountsSite.AskAsync(site.Nobody(), AccountsSite.Sam);
        var visitor = site.Nobody();
        var page = await visitor.GetAsync(await site.LinkAsync("M1"));
        using var request = new HttpRequestMessage(HttpMethod.Post, page.Path)
        {
            Content = new FormUrlEncodedContent(FormFields.Of(page.Form())),
        };
        request.Headers.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0");
        using var answer = await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var mail = await site.MailAsync("M3");
        Assert.Contains("Firefox on Windows", string.Join(' ', mail.Before), StringComparison.Ordinal);
    }
}
