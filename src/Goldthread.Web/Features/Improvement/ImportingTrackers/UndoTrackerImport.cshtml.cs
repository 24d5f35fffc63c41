using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>Confirms that a whole import is taken back.</summary>
public sealed class UndoTrackerImportModel(GoldthreadDb db, Address address, UndoTracker undo) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string FileName { get; private set; } = "";

    public int Actions { get; private set; }

    public string Place => address.Here.Slug;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await undo.RunAsync(Id, cancel);
        return Done(ImprovementPaths.TrackerDetail(Place, Id), "The import is undone");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        FileName =
            await db
                .TrackerImports.Where(import => import.Id == Id && import.PartnershipId == here)
                .Select(import => import.FileName)
                .SingleOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        Actions = await db.Actions.CountAsync(action => action.ImportId == Id, cancel);
    }
}
