using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.StayingSignedIn;

/// <summary>
/// What somebody typed while their session ran out: one press sends it to the page where it was meant to go, which judges it
/// as it would have then.
/// </summary>
public sealed class UnsavedTypingModel(
    GoldthreadDb db,
    CurrentUser user,
    IDataProtectionProvider protection,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Target { get; private set; } = "";

    public DateTime KeptUntil { get; private set; }

    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; private set; } = [];

    /// <summary>What is worth reading again: several words, not codes and ticks.</summary>
    public IEnumerable<string> Said => Fields.Select(one => one.Value).Where(value => value.Trim().Contains(' '));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var since = time.UtcNow() - UnsavedForm.Life;
        var form =
            await db
                .UnsavedForms.AsNoTracking()
                .SingleOrDefaultAsync(
                    one => one.Id == Id && one.AccountId == user.AccountId && one.KeptAt > since,
                    cancel
                )
            ?? throw new NotFoundException();
        Target = form.Path;
        KeptUntil = form.KeptAt + UnsavedForm.Life;
        Fields =
        [
            .. UnsavedFields.Read(protection, form.Content).Where(one => one.Key != "__RequestVerificationToken"),
        ];
    }
}
