using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>One question that an import left, answered once.</summary>
public sealed class AnswerQuestionModel(GoldthreadDb db, SettleQuestion settle) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public ReleaseQuestion Question { get; private set; } = null!;

    public string FileName { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Choices =>
        Question.IsAboutRename
            ? [new SelectListItem("Yes, it is the same", "yes"), new SelectListItem("No, it is another", "no")]
            :
            [
                new SelectListItem("It holds numbers: an indicator", nameof(ColumnKind.Indicator)),
                new SelectListItem("It splits the rows: a filter", nameof(ColumnKind.Filter)),
                new SelectListItem("It can be passed over", nameof(ColumnKind.PassedOver)),
            ];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Answer = Question.Answer ?? (Question.IsAboutRename ? null : Question.Guess);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var release = await settle.RunAsync(Id, Input.Answer!, Input.Label, cancel);
        return Done(DatasetPaths.ReleaseDetail(release), "Answer remembered");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Question =
            await db.ReleaseQuestions.AsNoTracking().SingleOrDefaultAsync(question => question.Id == Id, cancel)
            ?? throw new NotFoundException();
        FileName = await db
            .StatisticsReleases.AsNoTracking()
            .Where(release => release.Id == Question.ReleaseId)
            .Select(release => release.FileName)
            .SingleAsync(cancel);
    }
}

/// <summary>What the form asks.</summary>
public sealed class AnswerInput
{
    [Required(ErrorMessage = "Choose an answer.")]
    public string? Answer { get; set; }

    [StringLength(300, ErrorMessage = "Keep it to 300 characters.")]
    public string? Label { get; set; }
}
