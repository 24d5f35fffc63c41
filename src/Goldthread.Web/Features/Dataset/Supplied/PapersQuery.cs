using System.Globalization;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>Reads the day or the paper that somebody compares with, and offers the papers there are.</summary>
[Scoped]
public sealed class PapersQuery(GoldthreadDb db, Address address)
{
    /// <summary>Every issue of a pack, the newest first.</summary>
    public async Task<IReadOnlyList<Paper>> AllAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var issues = await db
            .PackIssues.AsNoTracking()
            .Where(issue => issue.PartnershipId == here)
            .Join(db.ScrutinyPacks, issue => issue.PackId, pack => pack.Id, (issue, pack) => new { issue, pack })
            .OrderByDescending(pair => pair.issue.SharedAt)
            .Select(pair => new
            {
                pair.issue.Id,
                pair.issue.SharedAt,
                pair.issue.Number,
                pair.pack,
            })
            .ToListAsync(cancel);
        return
        [
            .. issues.Select(one => new Paper(
                one.Id,
                $"{one.pack.Title}, issue {Words.Count(one.Number)}, shared {Words.PlainDate(LondonTime.Day(one.SharedAt))}",
                one.SharedAt
            )),
        ];
    }

    /// <summary>The instant and its name: of the paper, else the end of the day, else nothing.</summary>
    public async Task<Paper?> FindAsync(string? paper, string? day, CancellationToken cancel)
    {
        if (Guid.TryParse(paper, out var id))
        {
            return (await AllAsync(cancel)).FirstOrDefault(one => one.Id == id);
        }

        return DateOnly.TryParseExact(
            day?.Trim(),
            ["d/M/yyyy", "yyyy-MM-dd"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var on
        )
            ? new Paper(Guid.Empty, Words.PlainDate(on), LondonTime.EndOf(on))
            : null;
    }
}

/// <summary>A paper or a day to compare with.</summary>
/// <param name="Id">The issue of the pack; empty for a day.</param>
/// <param name="Name">In words.</param>
/// <param name="At">The instant, UTC.</param>
public sealed record Paper(Guid Id, string Name, DateTime At);
