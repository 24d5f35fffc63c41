using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.FrameworkReview.KeepingFramework;

/// <summary>Changes what a row says, for this partnership alone.</summary>
public sealed class ChangeFrameworkRowModel(GoldthreadDb db, Address address, RewordFrameworkRow reword)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Row { get; set; } = "";

    [BindProperty]
    public FrameworkRowInput Input { get; set; } = new();

    public string Shown { get; private set; } = "";

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var row = await FindAsync(cancel);
        Shown = Caption(row);
        Input = new FrameworkRowInput
        {
            FrameworkAsks = row.FrameworkAsks,
            DoneMeans = row.DoneMeans,
            Version = row.Version,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await reword.RunAsync(Row, Input.Version, Input.FrameworkAsks!, Input.DoneMeans!, Input.Reason!, cancel);
        return Done(FrameworkReviewPaths.FrameworkRowDetail(Place, Row), "Changes saved");
    }

    public override async Task LoadAsync(CancellationToken cancel) => Shown = Caption(await FindAsync(cancel));

    private static string Caption(FrameworkRow row) => $"Row {row.Reference}, {row.Section}";

    private async Task<FrameworkRow> FindAsync(CancellationToken cancel) =>
        await db.FrameworkRows.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == Row, cancel)
        ?? throw new NotFoundException();
}

/// <summary>What the form asks.</summary>
public sealed class FrameworkRowInput
{
    [Required(ErrorMessage = "Enter what the framework asks.")]
    [StringLength(FrameworkRow.Most, ErrorMessage = "Keep what the framework asks to 1,000 characters.")]
    public string? FrameworkAsks { get; set; }

    [Required(ErrorMessage = "Enter what done means.")]
    [StringLength(FrameworkRow.Most, ErrorMessage = "Keep what done means to 1,000 characters.")]
    public string? DoneMeans { get; set; }

    [Required(ErrorMessage = "Say why, in a few words.")]
    [StringLength(2000, ErrorMessage = "Keep the reason to 2,000 characters.")]
    public string? Reason { get; set; }

    public uint Version { get; set; }
}
