using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Work;
using Xunit;

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

public sealed class SessionTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Every_session_has_a_key_of_its_own_and_keeps_its_hash_only()
    {
        var (one, first) = Session.Open(Guid.CreateVersion7(), "a@b.example", "Firefox", Now);
        var (other, second) = Session.Open(Guid.CreateVersion7(), "a@b.example", "Firefox", Now);
        Assert.NotEqual(first, second);
        Assert.Equal(SessionCookie.Hash(first), one.KeyHash);
        Assert.NotEqual(one.KeyHash, other.KeyHash);
    }

    [Fact]
    public void A_session_ends_once()
    {
        var (session, _) = Session.Open(Guid.CreateVersion7(), "a@b.example", "Firefox", Now);
        session.End(Now, SessionEnd.PersonLeft);
        session.End(Now.AddHours(1), SessionEnd.SignedOut);
        Assert.Equal((Now, SessionEnd.PersonLeft), (session.EndedAt!.Value, session.EndedBy!.Value));
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void It_is_seen_once_a_minute(int seconds, bool due) =>
        Assert.Equal(due, Session.IsDueToBeSeen(Now, Now.AddSeconds(seconds)));

    [Theory]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "Firefox on Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
        "Edge on Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/18 Safari/605.1",
        "Safari on a Mac"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18 Mobile Safari/604.1",
        "Safari on an iPhone"
    )]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
        "Chrome on Android"
    )]
    [InlineData("curl/8.0", "An unknown browser")]
    [InlineData("", "An unknown browser")]
    public void A_browser_is_said_in_words(string agent, string words) => Assert.Equal(words, Device.InWords(agent));
}

public sealed class InvitationTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void It_is_accepted_once_within_72_hours()
    {
        var (invitation, token) = Invitation.Make(new Person("Kim", "kim@trust.example"), "Business manager", Now);
        Assert.Equal(SessionCookie.Hash(token), invitation.TokenHash);
        Assert.True(invitation.IsOpenAt(Now.AddHours(72).AddTicks(-1)));
        Assert.Throws<RuleBrokenException>(() => invitation.Accept(Now.AddHours(72)));
        invitation.Accept(Now);
        Assert.Throws<RuleBrokenException>(() => invitation.Accept(Now));
    }

    [Fact]
    public void A_withdrawn_one_is_void()
    {
        var (invitation, _) = Invitation.Make(new Person("Kim", "kim@trust.example"), "Business manager", Now);
        invitation.Withdraw(Now);
        Assert.Throws<RuleBrokenException>(() => invitation.Accept(Now));
    }

    [Fact]
    public void Nobody_who_left_is_invited()
    {
        var person = new Person("Kim", "kim@trust.example");
        person.Leave(new DateOnly(2026, 11, 20));
        Assert.Throws<RuleBrokenException>(() => Invitation.Make(person, "Business manager", Now));
    }
}

public sealed class SetUpDraftTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_address_works_once_for_15_minutes()
    {
        var draft = new SetUpDraft();
        draft.Issue(Now);
        Assert.False(draft.CanBeOpenedAt(Now.AddMinutes(15)));
        draft.Open(Now);
        Assert.Throws<RuleBrokenException>(() => draft.Open(Now));
    }

    [Fact]
    public void A_new_address_takes_the_set_up_from_the_browser_and_keeps_the_answers()
    {
        var draft = new SetUpDraft();
        draft.Issue(Now);
        draft.Open(Now);
        draft.AnswerYou("Sam", "sam@north.example", "Manager");
        draft.Issue(Now);
        Assert.False(draft.IsHeldAt(Now));
        Assert.Equal("Sam", draft.YourName);
    }

    [Theory]
    [InlineData("E10000014", true)]
    [InlineData(" e10000014 ", true)]
    [InlineData("W06000001", true)]
    [InlineData("10000014", false)]
    [InlineData("E1000001", false)]
    [InlineData("Hampshire", false)]
    [InlineData("", false)]
    public void An_area_has_a_code(string code, bool fits)
    {
        var draft = new SetUpDraft();
        var fault = Record.Exception(() => draft.AnswerPartnership("Northshire Partnership", "Northshire", null, code));
        Assert.Equal(fits, fault is null);
        Assert.Equal(fits ? "northshire" : null, draft.Slug);
    }

    [Fact]
    public void Three_partners_are_three_agencies() =>
        Assert.Throws<RuleBrokenException>(() => new SetUpDraft().AnswerPartners("A Council", "NHS B", "a council"));

    [Fact]
    public void Groups_are_ticked_and_written_and_none_twice()
    {
        var draft = new SetUpDraft();
        draft.AnswerGroups(["Board", "Education Group"], "Health Group\r\n\r\n board \nCase Panel");
        Assert.Equal(["Board", "Education Group", "Health Group", "Case Panel"], draft.GroupNames);
        Assert.Throws<RuleBrokenException>(() => draft.AnswerGroups([], " \n"));
    }

    [Fact]
    public void It_does_not_end_with_an_answer_missing()
    {
        var draft = new SetUpDraft();
        draft.AnswerYou("Sam", "sam@north.example", "Manager");
        Assert.Throws<RuleBrokenException>(() => draft.Finish(Guid.CreateVersion7(), Now));
    }
}
