using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Questionnaires.KeepingSets;

/// <summary>Takes a file as the draft of a set’s next version, or shows everything that is wrong with it.</summary>
public sealed class UploadQuestionSetModel(DraftSet draft, Address address) : GoldthreadPage
{
    /// <summary>The most faults that are shown at once.</summary>
    public const int MostFaults = 100;

    [BindProperty]
    public UploadQuestionSetInput Input { get; set; } = new();

    public IReadOnlyList<QuestionSetFault> Faults { get; private set; } = [];

    public string Place => address.Here.Slug;

    public void OnGet()
    {
        // The form begins empty.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Input.File is not { } file)
        {
            throw new RuleBrokenException("Choose the file of the set.", nameof(Input.File));
        }

        try
        {
            await using var content = file.OpenReadStream();
            var written = await draft.RunAsync(content, cancel);
            return Done(
                QuestionnairesPaths.QuestionSetDetail(Place, written.Slug),
                FormattableString.Invariant($"Version {written.Latest.Number} is here, as a draft")
            );
        }
        catch (SetRefusedException refused)
        {
            Faults = refused.Faults;
            ModelState.AddModelError(
                "Input.File",
                $"{Path.GetFileName(file.FileName)} has {Words.Plural(Faults.Count, "fault")}. They are listed below."
            );
            return Page();
        }
    }
}

/// <summary>What the form asks.</summary>
public sealed class UploadQuestionSetInput
{
    public IFormFile? File { get; set; }
}
