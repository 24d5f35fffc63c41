using System.Net;
using Goldthread.Features.Accounts;
using Goldthread.Features.Accounts.SettingUp;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Accounts;

public sealed class SettingUpTests
{
    private static readonly Dictionary<string, string> Partnership = new()
    {
        ["Input.Name"] = "Northshire Safeguarding Children Partnership",
        ["Input.ShortName"] = "Northshire",
        ["Input.Slug"] = "",
        ["Input.AreaCode"] = "e10000014",
    };

    private static readonly Dictionary<string, string> You = new()
    {
        ["Input.YourName"] = "Sam Field",
        ["Input.YourEmail"] = "Sam@North.example",
        ["Input.YourPost"] = "Business manager",
    };

    private static readonly Dictionary<string, string> Partners = new()
    {
        ["Input.LocalAuthority"] = "Northshire County Council",
        ["Input.CareBoard"] = "NHS Northshire Integrated Care Board",
        ["Input.Police"] = "Northshire Police",
    };

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Five_pages_found_a_partnership_and_sign_its_first_person_in(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind, empty: true);
        var visitor = site.Nobody();
        var page = await BeginAsync(site, visitor);
        Assert.Equal("/set-up/1/partnership", page.Path);
        page = await visitor.SubmitAsync(page.Form(), Partnership);
        Assert.Equal("/set-up/2/you", page.Path);
        page = await visitor.SubmitAsync(page.Form(), You);
        Assert.Equal("/set-up/3/partners", page.Path);
        page = await visitor.SubmitAsync(page.Form(), Partners);
        Assert.Equal("/set-up/4/groups", page.Path);
        page = await visitor.SubmitAsync(
            page.Form(),
            new Dictionary<string, string> { ["Input.Others"] = "Youth Board" }
        );
        Assert.Equal("/set-up/5/check", page.Path);
        Assert.Contains("/northshire", page.Text, StringComparison.Ordinal);
        Assert.Contains("E10000014", page.Text, StringComparison.Ordinal);
        Assert.Contains("Youth Board", page.Text, StringComparison.Ordinal);
        page = await visitor.SubmitAsync(page.Form());
        Assert.Equal("/home", page.Path);
        Assert.StartsWith("Your partnership is set up.", page.Banner, StringComparison.Ordinal);
        Assert.Contains("Nothing needs you this week.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Demonstration", page.Html, StringComparison.Ordinal);
        Assert.Equal("6 groups", (await visitor.GetAsync("/northshire/groups")).Heading);
        Assert.Equal("3 agencies", (await visitor.GetAsync("/admin/agencies")).Heading);
        Assert.Contains(
            "13 themes of the dataset",
            (await visitor.GetAsync("/northshire/themes")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains("sam@north.example", (await visitor.GetAsync("/account")).Text, StringComparison.Ordinal);
        await site.SignInAsync("sam@north.example");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/set-up/1/partnership")).Status);
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => IssueAsync(site));
        Assert.StartsWith("This installation is set up.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Name", "", "Enter the partnership’s name.")]
    [InlineData("Input.ShortName", "", "Enter the name people use for the partnership.")]
    [InlineData("Input.AreaCode", "", "Enter the code of the local authority area.")]
    [InlineData("Input.AreaCode", "Hants", "An area code is a letter and 8 numbers, like E10000014.")]
    [InlineData("Input.Slug", "Isle of Wight", "Use lower-case letters, numbers and hyphens only, like isle-of-wight.")]
    [InlineData("Input.Slug", "contact", "The address “contact” is used by the service itself. Choose another.")]
    public async Task The_first_page_refuses_and_keeps_what_was_typed(string field, string typed, string sentence)
    {
        await using var site = await AccountsSite.OpenAsync(empty: true);
        var visitor = site.Nobody();
        var page = await BeginAsync(site, visitor);
        var answers = new Dictionary<string, string>(Partnership) { [field] = typed };
        page = await visitor.SubmitAsync(page.Form(), answers);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, sentence), (page.Status, Assert.Single(page.Errors)));
        foreach (var (name, value) in answers)
        {
            Assert.Equal(value, page.Document.QuerySelector($"[name='{name}']")!.GetAttribute("value") ?? "");
        }

        Assert.Equal("/set-up/1/partnership", (await visitor.GetAsync("/set-up/1/partnership")).Path);
        Assert.False(await site.LookAsync(db => db.SetUpDrafts.AnyAsync(draft => draft.Slug != null)));
    }

    [Theory]
    [InlineData("/set-up/2/you", "Input.YourName", "", "Enter your name.")]
    [InlineData("/set-up/2/you", "Input.YourEmail", "", "Enter your work email address.")]
    [InlineData(
        "/set-up/2/you",
        "Input.YourEmail",
        "sam",
        "Enter an email address in the correct format, like name@example.com."
    )]
    [InlineData("/set-up/2/you", "Input.YourPost", "", "Enter the title of your post.")]
    [InlineData("/set-up/3/partners", "Input.LocalAuthority", "", "Enter the local authority.")]
    [InlineData("/set-up/3/partners", "Input.CareBoard", "", "Enter the integrated care board.")]
    [InlineData("/set-up/3/partners", "Input.Police", "", "Enter the police force.")]
    [InlineData(
        "/set-up/3/partners",
        "Input.Police",
        "Northshire County Council",
        "The three safeguarding partners are three different agencies."
    )]
    public async Task Later_pages_refuse_too(string path, string field, string typed, string sentence)
    {
        await using var site = await AccountsSite.OpenAsync(empty: true);
        var visitor = site.Nobody();
        await BeginAsync(site, visitor);
        var answers = new Dictionary<string, string>(path.EndsWith("you", StringComparison.Ordinal) ? You : Partners)
        {
            [field] = typed,
        };
        var page = await visitor.SubmitAsync((await visitor.GetAsync(path)).Form(), answers);
        Assert.Equal(sentence, Assert.Single(page.Errors));
    }

    [Fact]
    public async Task Nothing_starts_before_everything_is_answered()
    {
        await using var site = await AccountsSite.OpenAsync(empty: true);
        var visitor = site.Nobody();
        await BeginAsync(site, visitor);
        var check = await visitor.GetAsync("/set-up/5/check");
        Assert.Contains("Not provided", check.Text, StringComparison.Ordinal);
        var page = await visitor.SubmitAsync(check.Form());
        Assert.StartsWith("Answer all the questions first", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(0, await site.LookAsync(db => db.Partnerships.CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_browser_that_began_goes_on_where_it_was_and_no_other_does(DatabaseKind kind)
    {
        await using var site = await AccountsSite.OpenAsync(kind, empty: true);
        var address = await IssueAsync(site);
        var visitor = site.Nobody();
        Assert.Equal(HttpStatusCode.OK, (await site.Nobody().GetAsync(address)).Status);
        var page = await visitor.SubmitAsync((await visitor.GetAsync(address)).Form());
        await visitor.SubmitAsync(page.Form(), Partnership);
        var back = await visitor.GetAsync(address);
        Assert.Equal("/set-up/2/you", back.Path);
        Assert.Equal("Northshire", Value(await visitor.GetAsync("/set-up/1/partnership"), "Input.ShortName"));

        var stranger = site.Nobody();
        var used = await stranger.GetAsync(address);
        Assert.Equal((HttpStatusCode.Gone, "This address has expired"), (used.Status, used.Heading));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/set-up/2/you")).Status);

        var second = site.Nobody();
        page = await BeginAsync(site, second);
        Assert.Equal("Northshire", Value(page, "Input.ShortName"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/set-up/2/you")).Status);
    }

    [Fact]
    public async Task The_address_lasts_for_15_minutes_and_a_newer_one_ends_it()
    {
        await using var site = await AccountsSite.OpenAsync(empty: true);
        var first = await IssueAsync(site);
        var second = await IssueAsync(site);
        Assert.Equal(HttpStatusCode.Gone, (await site.Nobody().GetAsync(first)).Status);
        var visitor = site.Nobody();
        var page = await visitor.GetAsync(second);
        site.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.Gone, (await site.Nobody().GetAsync(second)).Status);
        var late = await visitor.SubmitAsync(page.Form());
        Assert.Equal("This address has expired. Run goldthread setup again.", Assert.Single(late.Errors));
    }

    [Fact]
    public async Task An_installation_that_is_set_up_offers_no_set_up()
    {
        await using var site = await AccountsSite.OpenAsync();
        Assert.Equal(HttpStatusCode.Gone, (await site.Nobody().GetAsync("/set-up/anything")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Nobody().GetAsync("/set-up/1/partnership")).Status);
    }

    private static string? Value(ShownPage page, string field) =>
        page.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value");

    private static async Task<ShownPage> BeginAsync(AccountsSite site, Visitor visitor)
    {
        var page = await visitor.GetAsync(await IssueAsync(site));
        return await visitor.SubmitAsync(page.Form());
    }

    private static async Task<string> IssueAsync(AccountsSite site)
    {
        var address = await site.WorkAsync(services =>
            services.GetRequiredService<IssueSetUpAddress>().RunAsync(default)
        );
        Assert.StartsWith(TestWorld.Address, address, StringComparison.Ordinal);
        return address[TestWorld.Address.Length..];
    }
}
