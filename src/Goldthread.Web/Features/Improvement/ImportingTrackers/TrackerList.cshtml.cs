using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>The trackers that were brought here, and the way in for another.</summary>
public sealed class TrackerListModel(GoldthreadDb db, Address address, UploadTracker upload) : GoldthreadPage
{
    private const int Most = 50;

    [BindProperty]
    public TrackerFileInput Input { get; set; } = new();

    public IReadOnlyList<TrackerLine> Rows { get; private set; } = [];

    public string Place => address.Here.Slug;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var file = Input.File!;
        await using var content = file.OpenReadStream();
        var (id, isNew) = await upload.RunAsync(Path.GetFileName(file.FileName), content, cancel);
        return Done(
            ImprovementPaths.TrackerDetail(Place, id),
            isNew ? "The file is here. Nothing has been imported yet" : "This file is here already"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        Rows = await db
            .TrackerImports.AsNoTracking()
            .Where(import => import.PartnershipId == here)
            .OrderByDescending(import => import.At)
            .Take(Most)
            .Select(import => new TrackerLine(
                import.Id,
                import.FileName,
                import.At,
                import.By,
                import.Rows,
                import.TakenInAt != null,
                import.UndoneAt != null
            ))
            .ToListAsync(cancel);
    }
}

/// <summary>The file to bring.</summary>
public sealed class TrackerFileInput
{
    [Required(ErrorMessage = "Choose the spreadsheet of your tracker.")]
    public IFormFile? File { get; set; }
}

/// <summary>One tracker of the list.</summary>
public sealed record TrackerLine(
    Guid Id,
    string FileName,
    DateTime At,
    string By,
    int Rows,
    bool IsTakenIn,
    bool IsUndone
)
{
    public string Standing =>
        IsUndone ? "Undone"
        : IsTakenIn ? $"Imported, {Words.Plural(Rows, "row")}"
        : "Not imported yet";
}
