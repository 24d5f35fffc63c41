using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Accounts.SettingUp;

/// <summary>Second page: who sets the partnership up.</summary>
public sealed class SetUpYourselfModel(SetUpDraftQuery drafts, KeepSetUpAnswers keep) : SetUpPage(drafts)
{
    [BindProperty]
    public SetUpYourselfInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new SetUpYourselfInput
        {
            YourName = Draft.YourName,
            YourEmail = Draft.YourEmail,
            YourPost = Draft.YourPost,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await keep.RunAsync(Browser, draft => draft.AnswerYou(Input.YourName, Input.YourEmail, Input.YourPost), cancel);
        return LocalRedirect(SetUpPaths.SetUpPartners());
    }
}

/// <summary>What the form asks; the draft says what is missing.</summary>
public sealed class SetUpYourselfInput
{
    [StringLength(300, ErrorMessage = "Keep the name to 300 characters.")]
    public string? YourName { get; set; }

    [EmailAddress(ErrorMessage = "Enter an email address in the correct format, like name@example.com.")]
    [StringLength(254, ErrorMessage = "Keep the email address to 254 characters.")]
    public string? YourEmail { get; set; }

    [StringLength(100, ErrorMessage = "Keep the title to 100 characters.")]
    public string? YourPost { get; set; }
}
