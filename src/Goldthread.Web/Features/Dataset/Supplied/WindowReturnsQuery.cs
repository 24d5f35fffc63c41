using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>The returns of periods with their agencies and how much of each is filled in, as far as the reader sees them.</summary>
[Scoped]
public sealed class WindowReturnsQuery(GoldthreadDb db)
{
    /// <summary>All returns of these windows, by agency name.</summary>
    public async Task<IReadOnlyList<WindowReturn>> OfAsync(IReadOnlyList<Guid> windows, CancellationToken cancel)
    {
        var returns = await db
            .DataReturns.Where(one => windows.Contains(one.WindowId))
            .Join(db.Agencies, one => one.AgencyId, agency => agency.Id, (one, agency) => new { one, agency })
            .AsNoTracking()
            .ToListAsync(cancel);
        var ids = returns.Select(pair => pair.one.Id).ToList();
        var filled = await db
            .ReturnedFigures.AsNoTracking()
            .Where(row => ids.Contains(row.ReturnId))
            .GroupBy(row => row.ReturnId)
            .Select(group => new
            {
                group.Key,
                Rows = group.Count(),
                Answered = group.Count(row => row.Numerator != null || row.Gap != null),
                Queried = group.Count(row => row.Query != null && row.QueryAnswer == null),
            })
            .ToDictionaryAsync(one => one.Key, cancel);
        return
        [
            .. returns
                .Select(pair =>
                {
                    var rows = filled.GetValueOrDefault(pair.one.Id);
                    return new WindowReturn(
                        pair.one,
                        pair.agency,
                        rows?.Rows ?? 0,
                        rows?.Answered ?? 0,
                        rows?.Queried ?? 0
                    );
                })
                .OrderBy(one => one.Agency.Name, StringComparer.Ordinal),
        ];
    }
}

/// <summary>One agency's return.</summary>
/// <param name="Return">The return.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Rows">How many figures it is asked for.</param>
/// <param name="Answered">How many rows say something.</param>
/// <param name="Queried">How many queries wait for the agency.</param>
public sealed record WindowReturn(DataReturn Return, Agency Agency, int Rows, int Answered, int Queried);
