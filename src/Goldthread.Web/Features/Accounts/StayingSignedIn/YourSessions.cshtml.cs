using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.StayingSignedIn;

/// <summary>Where one is signed in, and the ways to end it.</summary>
public sealed class YourSessionsModel(
    GoldthreadDb db,
    CurrentUser user,
    AccountsSettings settings,
    EndSession end,
    SignOutEverywhere everywhere,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty]
    public Guid SessionId { get; set; }

    public IReadOnlyList<SessionRow> Rows { get; private set; } = [];

    public TimeSpan IdleFor => settings.IdleFor;

    public TimeSpan LongestFor => settings.LongestFor;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await end.RunAsync(SessionId, cancel);
        return Done(AccountsPaths.YourSessions(), "That browser is signed out");
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancel)
    {
        await everywhere.RunAsync(cancel);
        SessionCookie.Clear(HttpContext);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return LocalRedirect(AccountsPaths.SignOut());
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var now = time.UtcNow();
        var idleSince = now - settings.IdleFor;
        var oldest = now - settings.LongestFor;
        Rows = await db
            .Sessions.AsNoTracking()
            .Where(session => session.AccountId == user.AccountId && session.EndedAt == null)
            .Where(session => session.LastSeenAt > idleSince && session.MadeAt > oldest)
            .OrderByDescending(session => session.Id == user.SessionId)
            .ThenByDescending(session => session.LastSeenAt)
            .Select(session => new SessionRow(
                session.Id,
                session.Device,
                session.MadeAt,
                session.LastSeenAt,
                session.Id == user.SessionId
            ))
            .ToListAsync(cancel);
    }
}

/// <summary>One browser that is signed in.</summary>
public sealed record SessionRow(Guid Id, string Device, DateTime MadeAt, DateTime LastSeenAt, bool IsThis);
