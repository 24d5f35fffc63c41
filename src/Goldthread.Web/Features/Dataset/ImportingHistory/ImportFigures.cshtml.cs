using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.ImportingHistory;

/// <summary>Brings in figures from before agencies were asked for them here, or says what is wrong with the file.</summary>
public sealed class ImportFiguresModel(TakeInHistory takeIn, Address address) : GoldthreadPage
{
    [BindProperty]
    public ImportFiguresInput Input { get; set; } = new();

    public IReadOnlyList<HistoryFault> Faults { get; private set; } = [];

    public string Place => address.Here.Slug;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var file = Input.File!;
        await using var content = file.OpenReadStream();
        var plan = await takeIn.RunAsync(Path.GetFileName(file.FileName), content, cancel);
        Faults = plan.Faults;
        if (Faults.Count > 0)
        {
            var first = Faults[0];
            ModelState.AddModelError(
                "Input.File",
                $"Nothing was brought in. {Words.Plural(Faults.Count, "row has", "rows have")} to be put right, the first in row {Words.Count(first.Row)}, {first.Column}: {first.Reason}"
            );
            return Page();
        }

        return Done(DatasetPaths.ManageReturns(Place), HistoryWords.Say(plan));
    }
}

/// <summary>The file to bring in.</summary>
public sealed class ImportFiguresInput
{
    [Required(ErrorMessage = "Choose the file with the earlier figures.")]
    public IFormFile? File { get; set; }
}
