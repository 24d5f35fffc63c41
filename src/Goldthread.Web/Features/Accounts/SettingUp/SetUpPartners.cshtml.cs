using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Accounts.SettingUp;

/// <summary>Third page: the agencies with the joint duty.</summary>
public sealed class SetUpPartnersModel(SetUpDraftQuery drafts, KeepSetUpAnswers keep) : SetUpPage(drafts)
{
    [BindProperty]
    public SetUpPartnersInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new SetUpPartnersInput
        {
            LocalAuthority = Draft.LocalAuthority,
            CareBoard = Draft.CareBoard,
            Police = Draft.Police,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await keep.RunAsync(
            Browser,
            draft => draft.AnswerPartners(Input.LocalAuthority, Input.CareBoard, Input.Police),
            cancel
        );
        return LocalRedirect(SetUpPaths.SetUpGroups());
    }
}

/// <summary>What the form asks; the draft says what is missing.</summary>
public sealed class SetUpPartnersInput
{
    [StringLength(200, ErrorMessage = "Keep the name to 200 characters.")]
    public string? LocalAuthority { get; set; }

    [StringLength(200, ErrorMessage = "Keep the name to 200 characters.")]
    public string? CareBoard { get; set; }

    [StringLength(200, ErrorMessage = "Keep the name to 200 characters.")]
    public string? Police { get; set; }
}
