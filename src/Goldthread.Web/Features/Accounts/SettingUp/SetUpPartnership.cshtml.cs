using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Accounts.SettingUp;

/// <summary>First page: what the partnership is called and where it is.</summary>
public sealed class SetUpPartnershipModel(SetUpDraftQuery drafts, KeepSetUpAnswers keep) : SetUpPage(drafts)
{
    [BindProperty]
    public SetUpPartnershipInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new SetUpPartnershipInput
        {
            Name = Draft.Name,
            ShortName = Draft.ShortName,
            Slug = Draft.Slug,
            AreaCode = Draft.AreaCode,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await keep.RunAsync(
            Browser,
            draft => draft.AnswerPartnership(Input.Name, Input.ShortName, Input.Slug, Input.AreaCode),
            cancel
        );
        return LocalRedirect(SetUpPaths.SetUpYourself());
    }
}

/// <summary>What the form asks; the draft says what is missing.</summary>
public sealed class SetUpPartnershipInput
{
    [StringLength(300, ErrorMessage = "Keep the name to 300 characters.")]
    public string? Name { get; set; }

    [StringLength(60, ErrorMessage = "Keep the short name to 60 characters.")]
    public string? ShortName { get; set; }

    [StringLength(40, ErrorMessage = "Keep the word to 40 characters.")]
    public string? Slug { get; set; }

    [StringLength(20, ErrorMessage = "An area code is a letter and 8 numbers, like E10000014.")]
    public string? AreaCode { get; set; }
}
