using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.JudgingQuality;

/// <summary>The quality of every return that was asked for, by agency, the oldest period first.</summary>
public sealed class QualityQuery(GoldthreadDb db, Address address, TimeProvider time)
{
    public async Task<IReadOnlyList<AgencyQuality>> HereAsync(CancellationToken cancel)
    {
        var (here, today) = (address.Here.Id, time.Today());
        var windows = await db
            .ReturnWindows.AsNoTracking()
            .Where(window => window.PartnershipId == here && !window.IsHistory)
            .ToDictionaryAsync(window => window.Id, cancel);
        var ids = windows.Keys.ToList();
        var returns = await db
            .DataReturns.AsNoTracking()
            .Where(one => ids.Contains(one.WindowId))
            .Join(db.Agencies, one => one.AgencyId, agency => agency.Id, (one, agency) => new { one, agency })
            .ToListAsync(cancel);
        var rows = (
            await db
                .ReturnedFigures.AsNoTracking()
                .Where(row => db.Set<DataReturn>().Any(one => one.Id == row.ReturnId && ids.Contains(one.WindowId)))
                .ToListAsync(cancel)
        ).ToLookup(row => row.ReturnId);
        var issues = await db
            .FigureIssues.AsNoTracking()
            .Where(issue => ids.Contains(issue.WindowId))
            .GroupBy(issue => issue.FigureId)
            .Select(group => new { group.Key, Count = group.Max(issue => issue.Number) })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
        return
        [
            .. returns
                .GroupBy(pair => pair.agency.Id)
                .Select(group => new AgencyQuality(
                    group.First().agency,
                    [
                        .. group
                            .Select(pair => new PeriodQuality(
                                windows[pair.one.WindowId].Period,
                                pair.one,
                                ReturnScore.Of(pair.one, [.. rows[pair.one.Id]], issues, today)
                            ))
                            .OrderBy(one => one.Period.FirstDay),
                    ]
                ))
                .OrderBy(agency => agency.Agency.Name, StringComparer.Ordinal),
        ];
    }
}

/// <summary>One agency's returns with their scores, the oldest first.</summary>
public sealed record AgencyQuality(Agency Agency, IReadOnlyList<PeriodQuality> Returns)
{
    private const double Noticeable = 5;

    /// <summary>The latest return that can be judged.</summary>
    public PeriodQuality? Latest => Returns.LastOrDefault(one => one.Score.Score is not null);

    /// <summary>Where the quality goes: the latest score beside the mean of those before it.</summary>
    public string Trend
    {
        get
        {
            var judged = Returns.Select(one => one.Score.Score).OfType<double>().ToList();
            if (judged.Count < 2)
            {
                return "Too early to say";
            }

            var difference = judged[^1] - judged.SkipLast(1).Average();
            return difference switch
            {
                >= Noticeable => "Better than before",
                <= -Noticeable => "Not as good as before",
                _ => "About as before",
            };
        }
    }
}

/// <summary>One return with its score.</summary>
public sealed record PeriodQuality(Period Period, DataReturn Return, ReturnScore Score);
