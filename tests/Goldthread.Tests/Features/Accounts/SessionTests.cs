using Goldthread.Features.Accounts;
using Goldthread.Platform.Access;

namespace Goldthread.Tests.Features.Accounts;

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
