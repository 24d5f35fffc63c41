using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.ChangingMany;

/// <summary>The changes of many actions, newest first.</summary>
public sealed class BulkChangeListModel(GoldthreadDb db, Address address) : GoldthreadPage
{
    private const int Size = 25;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<BulkChangeRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int First => Paging.Number * Size - Size + 1;

    public Paging Paging { get; private set; } = Paging.None;

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var changes = db.BulkChanges.AsNoTracking().Where(change => change.PartnershipId == here);
        Total = await changes.CountAsync(cancel);
        var number = Math.Clamp(Number, 1, Math.Max(1, (Total + Size - 1) / Size));
        Paging = Paging.Of(number, Size, Total, ImprovementPaths.BulkChangeList(Place));
        Rows = await changes
            .OrderByDescending(change => change.At)
            .ThenBy(change => change.Id)
            .Skip((number - 1) * Size)
            .Take(Size)
            .Select(change => new BulkChangeRow(
                change.Id,
                change.Kind,
                change.Reason,
                change.At,
                change.By,
                change.UndoneAt,
                db.Set<BulkChangeLine>().Count(line => line.BulkChangeId == change.Id && line.RefusedBecause == null),
                db.Set<BulkChangeLine>().Count(line => line.BulkChangeId == change.Id && line.RefusedBecause != null)
            ))
            .ToListAsync(cancel);
    }
}

/// <summary>One change of the list.</summary>
public sealed record BulkChangeRow(
    Guid Id,
    BulkChangeKind Kind,
    string Reason,
    DateTime At,
    string By,
    DateTime? UndoneAt,
    int Done,
    int Refused
);
