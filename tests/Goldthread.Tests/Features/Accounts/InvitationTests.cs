using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Work;

namespace Goldthread.Tests.Features.Accounts;

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
