using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.OwnAccount;

/// <summary>One's dates in another calendar program: an address to subscribe to, made, renewed and ended here.</summary>
public sealed class YourCalendarModel(
    GoldthreadDb db,
    CurrentUser user,
    AccountsSettings settings,
    RenewCalendarKey renew,
    RevokeCalendarKey revoke
) : GoldthreadPage
{
    private const string NewKey = "calendar-key";

    /// <summary>When the address that works was made, or nothing while there is none.</summary>
    public DateTime? MadeAt { get; private set; }

    /// <summary>The whole address, on the one page after it was made.</summary>
    public string? NewAddress { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        TempData[NewKey] = await renew.RunAsync(cancel);
        return Done(AccountsPaths.YourCalendar(), "Your calendar address is ready");
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancel)
    {
        await revoke.RunAsync(cancel);
        return Done(AccountsPaths.YourCalendar(), "Your calendar address has ended");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        MadeAt = await db
            .CalendarKeys.Where(key => key.AccountId == user.AccountId)
            .Select(key => key.MadeAt)
            .FirstOrDefaultAsync(cancel);
        NewAddress =
            MadeAt is not null && TempData[NewKey] is string key
                ? settings.Link(AccountsPaths.CalendarFeed(key))
                : null;
    }
}
