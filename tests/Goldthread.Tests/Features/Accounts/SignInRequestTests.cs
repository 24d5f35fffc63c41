using Goldthread.Features.Accounts;
using Goldthread.Platform.Access;
using Goldthread.Platform.Work;

namespace Goldthread.Tests.Features.Accounts;

public sealed class SignInRequestTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_code_opens_once_in_the_browser_that_asked()
    {
        var (request, secrets) = Make();
        Assert.False(request.TryCode("another browser", secrets.Code, Now));
        Assert.True(request.TryCode(secrets.Browser, $" {secrets.Code[..3]} {secrets.Code[3..]} ", Now));
        Assert.Throws<RuleBrokenException>(() => request.TryCode(secrets.Browser, secrets.Code, Now));
        Assert.Throws<RuleBrokenException>(() => request.UseLink(Now));
    }

    [Fact]
    public void The_link_spends_the_code_too()
    {
        var (request, secrets) = Make();
        request.UseLink(Now);
        Assert.Throws<RuleBrokenException>(() => request.TryCode(secrets.Browser, secrets.Code, Now));
        Assert.Throws<RuleBrokenException>(() => request.UseLink(Now));
    }

    [Fact]
    public void Both_live_for_15_minutes()
    {
        var (request, secrets) = Make();
        Assert.True(request.IsOpenAt(Now.AddMinutes(15).AddTicks(-1)));
        Assert.Throws<RuleBrokenException>(() => request.TryCode(secrets.Browser, secrets.Code, Now.AddMinutes(15)));
        Assert.Throws<RuleBrokenException>(() => request.UseLink(Now.AddMinutes(15)));
    }

    [Fact]
    public void After_five_wrong_codes_the_right_one_is_refused_and_the_link_still_works()
    {
        var (request, secrets) = Make();
        for (var tried = 0; tried < SignInRequest.MostTries; tried++)
        {
            Assert.False(request.TryCode(secrets.Browser, Other(secrets.Code), Now));
        }

        Assert.Throws<RuleBrokenException>(() => request.TryCode(secrets.Browser, secrets.Code, Now));
        request.UseLink(Now);
    }

    [Fact]
    public void Without_an_account_nothing_opens_and_tries_count_alike()
    {
        var (request, secrets) = SignInRequest.Make(null, "who@north.example", null, Now);
        Assert.False(request.TryCode(secrets.Browser, secrets.Code, Now));
        Assert.Equal(1, request.Tries);
        Assert.Throws<RuleBrokenException>(() => request.UseLink(Now));
    }

    [Fact]
    public void The_row_holds_no_secret()
    {
        var (request, secrets) = Make();
        var kept = string.Join(
            '|',
            typeof(SignInRequest).GetProperties().Select(property => property.GetValue(request))
        );
        Assert.DoesNotContain(secrets.Browser, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(secrets.Link, kept, StringComparison.Ordinal);
        Assert.NotEqual(SessionCookie.Hash(secrets.Code), request.CodeHash);
        Assert.True(secrets.Link.Length * 6 >= 160);
    }

    [Theory]
    [InlineData("/home", "/home")]
    [InlineData("/hampshire/actions/A-0412?page=2", "/hampshire/actions/A-0412?page=2")]
    [InlineData("https://evil.example/", null)]
    [InlineData("//evil.example/", null)]
    [InlineData("/\\evil.example/", null)]
    [InlineData("\\\\evil.example", null)]
    [InlineData("/\t/evil.example", null)]
    [InlineData("/a\r\nLocation: https://evil.example", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("home", null)]
    [InlineData(" /home", null)]
    [InlineData("/", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("/sign-in?return=/home", null)]
    [InlineData("/SIGN-OUT", null)]
    public void A_return_address_stays_here(string? typed, string? kept)
    {
        Assert.Equal(kept, LocalPath.OrNothing(typed));
        Assert.Equal(kept, SignInRequest.Make(null, "a@b.example", typed, Now).Request.ReturnPath);
    }

    private static (SignInRequest Request, SignInSecrets Secrets) Make() =>
        SignInRequest.Make(Guid.CreateVersion7(), "sam@north.example", null, Now);

    private static string Other(string code) => code == "000000" ? "000001" : "000000";
}
