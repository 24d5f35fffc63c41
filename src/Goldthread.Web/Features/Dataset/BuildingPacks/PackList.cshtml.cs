using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Dataset.Packs;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.BuildingPacks;

/// <summary>For the team the quarters with figures and the packs of each; for others what was shared with their group.</summary>
public sealed class PackListModel(
    GoldthreadDb db,
    PackQuartersQuery quarters,
    PackReadersQuery readers,
    CreatePack create,
    CurrentUser user,
    Address address
) : GoldthreadPage
{
    private const int Shown = 8;

    public bool MayKeep => user.May(DatasetPolicy.Keep, address.Here.Id);

    public string Place => address.Here.Slug;

    public IReadOnlyList<QuarterLine> Quarters { get; private set; } = [];

    public IReadOnlyList<SharedLine> Shared { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(PackKind kind, string? quarter, CancellationToken cancel)
    {
        if (!MayKeep)
        {
            return Forbid();
        }

        var slug = await create.RunAsync(kind, ReturnPeriods.Find(quarter), cancel);
        return Done(
            DatasetPaths.PackDetail(Place, slug),
            kind == PackKind.Board ? "Board report drafted" : "Pack drafted"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var packs = await db.ScrutinyPacks.AsNoTracking().Where(pack => pack.PartnershipId == here).ToListAsync(cancel);
        if (MayKeep)
        {
            Quarters =
            [
                .. (await quarters.OfAsync(here, Shown, cancel)).Select(quarter => new QuarterLine(
                    quarter,
                    packs.Find(pack => pack.Kind == PackKind.Quarterly && pack.Period == quarter),
                    packs.Find(pack => pack.Kind == PackKind.Board && pack.Period == quarter)
                )),
            ];
        }

        var issues = await readers.IssuesAsync(here, cancel);
        var rows = await issues
            .OrderByDescending(issue => issue.SharedAt)
            .Select(issue => new
            {
                issue.PackId,
                issue.Number,
                issue.SharedAt,
                Group = db.Set<Group>().Where(group => group.Id == issue.GroupId).Select(group => group.Name).First(),
            })
            .ToListAsync(cancel);
        Shared =
        [
            .. rows.Select(row => (Row: row, Pack: packs.First(pack => pack.Id == row.PackId)))
                .Select(pair => new SharedLine(
                    pair.Pack.Title,
                    DatasetPaths.IssueDetail(Place, pair.Pack.Slug(), pair.Row.Number),
                    pair.Row.Number,
                    pair.Row.Group,
                    pair.Row.SharedAt
                )),
        ];
    }
}

/// <summary>A quarter with figures, and what was made of it.</summary>
public sealed record QuarterLine(Period Quarter, ScrutinyPack? Pack, ScrutinyPack? Report)
{
    public bool HasReport => PackNames.EndsHalf(Quarter);

    public static string Say(ScrutinyPack pack) =>
        pack.Issues == 0
            ? $"Draft of {Words.PlainDate(pack.DraftedOn)}"
            : $"Shared {(pack.Issues == 1 ? "once" : $"{Words.Count(pack.Issues)} times")}";
}

/// <summary>An issue that was shared.</summary>
public sealed record SharedLine(string Title, string Path, int Number, string Group, DateTime SharedAt);
