using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Dataset.Packs;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.BuildingPacks;

/// <summary>One part of a pack to write anew, with the drafted words beside it.</summary>
public sealed class EditPackModel(
    GoldthreadDb db,
    ReadPackQuery packs,
    DraftPackQuery drafts,
    RewritePart rewrite,
    RestorePart restore,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Pack { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Part { get; set; } = "";

    [BindProperty]
    public EditPackInput Input { get; set; } = new();

    public ScrutinyPack Shown { get; private set; } = null!;

    public string Drafted { get; private set; } = "";

    /// <summary>What somebody wrote; nothing where the words are as drafted.</summary>
    public PackNote? Written { get; private set; }

    public string Place => address.Here.Slug;

    public string Back => $"{DatasetPaths.PackDetail(Place, Pack)}#{Part}";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Version = Written?.Version ?? 0;
        Input.Words = Written?.Words ?? Drafted;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await rewrite.RunAsync(Pack, Part, Input.Version, Input.Words, cancel);
        return Done(Back, "Words saved");
    }

    public async Task<IActionResult> OnPostRestoreAsync(CancellationToken cancel)
    {
        await restore.RunAsync(Pack, Part, cancel);
        return Done(Back, "Drafted words restored");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await packs.PackAsync(Pack, cancel);
        Pack = Shown.Slug();
        Drafted = await drafts.DraftedAsync(Shown, Part, cancel) ?? throw new NotFoundException();
        var (packId, part) = (Shown.Id, Part);
        Written = await db
            .PackNotes.AsNoTracking()
            .SingleOrDefaultAsync(note => note.PackId == packId && note.Place == part, cancel);
    }
}

/// <summary>What the form asks.</summary>
public sealed class EditPackInput
{
    public uint Version { get; set; }

    [StringLength(ScrutinyPack.WordsLength, ErrorMessage = "Keep this to 4,000 characters.")]
    public string? Words { get; set; }
}
