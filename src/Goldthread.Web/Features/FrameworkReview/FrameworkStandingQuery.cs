using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.FrameworkReview;

/// <summary>The rows of the partnership that the address names, each with the evidence that modules give for it.</summary>
public sealed class FrameworkStandingQuery(GoldthreadDb db, IEnumerable<IFrameworkEvidence> sources)
{
    /// <summary>Every row, in the order of the framework.</summary>
    public async Task<IReadOnlyList<StandingRow>> AllAsync(CancellationToken cancel)
    {
        var rows = await db.FrameworkRows.AsNoTracking().OrderBy(row => row.Place).ToListAsync(cancel);
        return rows.Count == 0 ? [] : Join(rows, await EvidenceAsync(cancel));
    }

    /// <summary>One row, or nothing where there is none of this address.</summary>
    public async Task<StandingRow?> FindAsync(string slug, CancellationToken cancel)
    {
        var row = await db.FrameworkRows.AsNoTracking().SingleOrDefaultAsync(known => known.Slug == slug, cancel);
        return row is null ? null : Join([row], await EvidenceAsync(cancel))[0];
    }

    private static List<StandingRow> Join(IEnumerable<FrameworkRow> rows, List<FrameworkEvidence> evidence) =>
        [
            .. rows.Select(row => new StandingRow(
                row.Id,
                row.Section,
                row.Reference,
                row.Slug,
                row.FrameworkAsks,
                row.DoneMeans,
                [
                    .. evidence
                        .Where(one => one.Rows.Contains(row.Reference, StringComparer.Ordinal))
                        .OrderByDescending(one => one.When),
                ]
            )),
        ];

    private async Task<List<FrameworkEvidence>> EvidenceAsync(CancellationToken cancel)
    {
        List<FrameworkEvidence> found = [];
        foreach (var source in sources)
        {
            found.AddRange(await source.HereAsync(cancel));
        }

        return found;
    }
}

/// <summary>A row and how it stands.</summary>
/// <param name="Id">Of the row.</param>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Reference">O1.</param>
/// <param name="Slug">Its word of the address.</param>
/// <param name="FrameworkAsks">In our words.</param>
/// <param name="DoneMeans">In our words.</param>
/// <param name="Evidence">What there is to show, newest first.</param>
public sealed record StandingRow(
    Guid Id,
    string Section,
    string Reference,
    string Slug,
    string FrameworkAsks,
    string DoneMeans,
    IReadOnlyList<FrameworkEvidence> Evidence
)
{
    /// <summary>Whether there is anything to show. It does not say that all of the row is done.</summary>
    public bool IsInUse => Evidence.Count > 0;

    public FrameworkEvidence? Last => IsInUse ? Evidence[0] : null;
}
