using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>Takes files of published statistics: says what is wrong with them, what would happen, or does it.</summary>
public sealed class UploadStatisticsModel(ImportStatistics import) : GoldthreadPage
{
    private const int MostFiles = 60;

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty]
    public bool DryRun { get; set; }

    public ImportReport? Report { get; private set; }

    public IReadOnlyList<FileFault> Faults => Report?.Reading.Faults ?? [];

    public IReadOnlyList<SelectListItem> Choices => [new SelectListItem("Only say what would happen", "true", DryRun)];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Files.Count == 0)
        {
            throw new RuleBrokenException("Choose at least one file.", nameof(Files));
        }

        if (Files.Count > MostFiles)
        {
            throw new RuleBrokenException($"Send at most {MostFiles} files at once.", nameof(Files));
        }

        var inputs = InputFile.Pair([.. Files.Select(ToInput)]);
        Report = await import.RunAsync(new ImportRequest(inputs, ColumnAnswers.None, DryRun), cancel);
        if (Report.Refused)
        {
            ModelState.AddModelError(nameof(Files), ImportWords.FirstFault(Faults));
            return Page();
        }

        if (Report.IsDryRun)
        {
            return Page();
        }

        return Done(
            Report.Files is [{ ReleaseId: { } only }]
                ? DatasetPaths.ReleaseDetail(only)
                : DatasetPaths.StatisticsList(),
            ImportWords.InShort(Report)
        );
    }

    private static InputFile ToInput(IFormFile file) => new(Path.GetFileName(file.FileName), file.OpenReadStream);
}
