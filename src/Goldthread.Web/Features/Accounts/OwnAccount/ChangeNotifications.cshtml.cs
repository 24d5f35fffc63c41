using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.OwnAccount;

/// <summary>How often the list of what needs one comes by email.</summary>
public sealed class ChangeNotificationsModel(GoldthreadDb db, CurrentUser user, ChooseDigestRhythm choose)
    : GoldthreadPage
{
    /// <summary>
    /// Named, because a browser sends nothing of a form whose only question is unanswered, and the fault would then stand
    /// beside no field.
    /// </summary>
    [BindProperty(Name = nameof(Input))]
    public NotificationsInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Rhythms { get; } =
    [
        new("Every working day", nameof(DigestRhythm.EveryWorkingDay)),
        new("Once a week, on Monday", nameof(DigestRhythm.Mondays)),
        new("Once a week, on Tuesday", nameof(DigestRhythm.Tuesdays)),
        new("Once a week, on Wednesday", nameof(DigestRhythm.Wednesdays)),
        new("Once a week, on Thursday", nameof(DigestRhythm.Thursdays)),
        new("Once a week, on Friday", nameof(DigestRhythm.Fridays)),
    ];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Input.Rhythm = await db
            .DigestChoices.Where(choice => choice.AccountId == user.AccountId)
            .Select(choice => choice.Rhythm)
            .FirstOrDefaultAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await choose.RunAsync(Input.Rhythm!.Value, cancel);
        return Done(AccountsPaths.ChangeNotifications(), "Changes saved");
    }
}

/// <summary>What the form asks.</summary>
public sealed class NotificationsInput
{
    [Required(ErrorMessage = "Choose how often you want the list.")]
    [EnumDataType(typeof(DigestRhythm), ErrorMessage = "Choose how often you want the list.")]
    public DigestRhythm? Rhythm { get; set; }
}
