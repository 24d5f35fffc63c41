using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Dataset.Packs;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.BuildingPacks;

/// <summary>The draft of a pack, to read, to change and to share. Who reads no drafts is led to the latest issue.</summary>
public sealed class PackDetailModel(
    GoldthreadDb db,
    ReadPackQuery packs,
    DraftPackQuery drafts,
    FreezePack freeze,
    CreatePack create,
    CurrentUser user,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Pack { get; set; } = "";

    [BindProperty]
    public SharePackInput Input { get; set; } = new();

    public ScrutinyPack Shown { get; private set; } = null!;

    public PackView View { get; private set; } = null!;

    public IReadOnlyList<SharedIssue> Issues { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    /// <summary>Whether the Board report of the half may be made too.</summary>
    public bool OffersReport { get; private set; }

    public string Place => address.Here.Slug;

    /// <summary>Those who only read are led to what was shared; nothing else of this page is theirs.</summary>
    private bool MayKeep => user.May(DatasetPolicy.Keep, address.Here.Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!MayKeep)
        {
            return await packs.IssuesAsync(Pack, cancel) is [var latest, ..]
                ? LocalRedirect(DatasetPaths.IssueDetail(Place, Pack, latest.Number))
                : NotFound();
        }

        await LoadAsync(cancel);
        Input.Version = Shown.Version;
        Input.Group = Groups
            .FirstOrDefault(group => group.Value == (Shown.Kind == PackKind.Board ? "board" : "scrutiny-group"))
            ?.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayKeep)
        {
            return Forbid();
        }

        var (number, told) = await freeze.RunAsync(Pack, Input.Version, Input.Group, cancel);
        return Done(
            DatasetPaths.IssueDetail(Place, Pack, number),
            told == 0
                ? "Shared. Members see it on Home."
                : $"Shared. {Words.Plural(told, "person is", "people are")} emailed."
        );
    }

    public async Task<IActionResult> OnPostReportAsync(CancellationToken cancel)
    {
        if (!MayKeep)
        {
            return Forbid();
        }

        var pack = await packs.PackAsync(Pack, cancel);
        return Done(
            DatasetPaths.PackDetail(Place, await create.RunAsync(PackKind.Board, pack.Period, cancel)),
            "Board report drafted"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await packs.PackAsync(Pack, cancel);
        Pack = Shown.Slug();
        View = new PackView(await drafts.OfAsync(Shown, cancel), Place, Pack)
        {
            MayEdit = true,
            MayRaise = user.May(ImprovementPolicy.Keep, address.Here.Id),
        };
        Issues = await packs.IssuesAsync(Pack, cancel);
        var (here, year, identifier) = (address.Here.Id, Shown.Year, Shown.TimeIdentifier);
        Groups = await db
            .Groups.AsNoTracking()
            .Where(group => group.PartnershipId == here && group.To == null)
            .OrderBy(group => group.Name)
            .Select(group => new SelectListItem(group.Name, group.Slug))
            .ToListAsync(cancel);
        OffersReport =
            Shown.Kind == PackKind.Quarterly
            && PackNames.EndsHalf(Shown.Period)
            && !await db.ScrutinyPacks.AnyAsync(
                pack =>
                    pack.PartnershipId == here
                    && pack.Kind == PackKind.Board
                    && pack.Year == year
                    && pack.TimeIdentifier == identifier,
                cancel
            );
    }
}

/// <summary>What sharing asks.</summary>
public sealed class SharePackInput
{
    public uint Version { get; set; }

    public string? Group { get; set; }
}
