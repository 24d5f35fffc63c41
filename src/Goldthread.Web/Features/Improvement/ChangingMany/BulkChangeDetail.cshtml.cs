using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.ChangingMany;

/// <summary>What one change of many actions did, what it left alone and why; it is taken back here.</summary>
public sealed class BulkChangeDetailModel(GoldthreadDb db, Address address, UndoBulkChange undo) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public BulkChange Change { get; private set; } = null!;

    public IReadOnlyList<BulkLineView> Lines { get; private set; } = [];

    public IEnumerable<BulkLineView> Changed => Lines.Where(line => line.RefusedBecause is null);

    public IEnumerable<BulkLineView> Refused => Lines.Where(line => line.RefusedBecause is not null);

    public string Place => address.Here.Slug;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var undone = await undo.RunAsync(Id, cancel);
        return Done(
            ImprovementPaths.BulkChangeDetail(Place, Id),
            $"{Words.Plural(undone, "action")} {(undone == 1 ? "is" : "are")} as before"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        Change =
            await db
                .BulkChanges.AsNoTracking()
                .SingleOrDefaultAsync(change => change.Id == Id && change.PartnershipId == here, cancel)
            ?? throw new NotFoundException();
        var rows = await db
            .BulkChangeLines.AsNoTracking()
            .Where(line => line.BulkChangeId == Id)
            .Join(
                db.Actions,
                line => line.ActionId,
                action => action.Id,
                (line, action) =>
                    new
                    {
                        Line = line,
                        action.Reference,
                        action.Title,
                    }
            )
            .OrderBy(row => row.Reference)
            .ToListAsync(cancel);
        var posts = await PostsAsync([.. rows.Select(row => row.Line)], cancel);
        Lines =
        [
            .. rows.Select(row => new BulkLineView(
                row.Reference,
                row.Title,
                Change.Kind.Say(row.Line.Before, posts),
                Change.Kind.Say(row.Line.After, posts),
                row.Line.RefusedBecause,
                row.Line.KeptBecause
            )),
        ];
    }

    private async Task<Dictionary<Guid, string>> PostsAsync(List<BulkChangeLine> lines, CancellationToken cancel)
    {
        if (Change.Kind != BulkChangeKind.Owner)
        {
            return [];
        }

        var ids = lines.SelectMany(line => new[] { line.Before, line.After }).OfType<string>().Select(Guid.Parse);
        var posts = ids.Distinct().ToList();
        return await db
            .Posts.AsNoTracking()
            .Where(post => posts.Contains(post.Id))
            .ToDictionaryAsync(post => post.Id, post => post.Title, cancel);
    }
}

/// <summary>One action of the change.</summary>
public sealed record BulkLineView(
    string Reference,
    string Title,
    string Before,
    string After,
    string? RefusedBecause,
    string? KeptBecause
);
