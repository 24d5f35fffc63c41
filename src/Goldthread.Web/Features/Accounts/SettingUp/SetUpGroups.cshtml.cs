using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Accounts.SettingUp;

/// <summary>Fourth page: the groups that activities report to; the usual ones stand ready.</summary>
public sealed class SetUpGroupsModel(SetUpDraftQuery drafts, KeepSetUpAnswers keep) : SetUpPage(drafts)
{
    [BindProperty]
    public SetUpGroupsInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var usual = SetUpDraft.UsualGroups.Select(group => group.Name).ToList();
        Input = Draft.HasGroups
            ? new SetUpGroupsInput
            {
                Ticked = [.. Draft.GroupNames.Intersect(usual, StringComparer.Ordinal)],
                Others = string.Join('\n', Draft.GroupNames.Except(usual, StringComparer.Ordinal)),
            }
            : new SetUpGroupsInput { Ticked = usual };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await keep.RunAsync(Browser, draft => draft.AnswerGroups(Input.Ticked, Input.Others), cancel);
        return LocalRedirect(SetUpPaths.CheckSetUp());
    }
}

/// <summary>What the form asks.</summary>
public sealed class SetUpGroupsInput
{
    [MaxLength(20, ErrorMessage = "Choose from the groups shown, and write others below.")]
    public List<string> Ticked { get; set; } = [];

    [StringLength(2000, ErrorMessage = "Keep the other groups to 2,000 characters.")]
    public string? Others { get; set; }
}
