using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>D2 and D3: that agencies are asked and answer, and that what they send is checked before it is used.</summary>
public sealed class SuppliedEvidence(GoldthreadDb db, Address address) : IFrameworkEvidence
{
    public async Task<IReadOnlyList<FrameworkEvidence>> HereAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var latest = await db
            .ReturnWindows.AsNoTracking()
            .Where(window => window.PartnershipId == here && !window.IsHistory)
            .OrderByDescending(window => window.FirstDay)
            .FirstOrDefaultAsync(cancel);
        if (latest is null)
        {
            return [];
        }

        var returns = await db.DataReturns.AsNoTracking().Where(one => one.WindowId == latest.Id).ToListAsync(cancel);
        var path = DatasetPaths.WindowDetail(address.Here.Slug, latest.Period.Slug());
        List<FrameworkEvidence> found =
        [
            new(
                ["D2"],
                $"{Words.Plural(returns.Count, "agency", "agencies")} asked for {latest.Period.InSentence()}, {Words.Count(returns.Count(one => one.FirstSentOn is not null))} of them sent",
                When(returns.Max(one => one.SentOn) ?? latest.OpenedOn),
                path,
                DatasetPolicy.Keep
            ),
        ];
        var issued = await db
            .FigureIssues.AsNoTracking()
            .Where(issue =>
                issue.PartnershipId == here
                && db.Set<ReturnWindow>().Any(window => window.Id == issue.WindowId && !window.IsHistory)
            )
            .GroupBy(issue => 1)
            .Select(all => new
            {
                Figures = all.Count(issue => issue.Number == 1),
                Restated = all.Count(issue => issue.Number > 1),
                Last = all.Max(issue => issue.IssuedAt),
            })
            .SingleOrDefaultAsync(cancel);
        if (issued is not null)
        {
            found.Add(
                new(
                    ["D3"],
                    $"{Words.Plural(issued.Figures, "figure")} checked and accepted, {Words.Count(issued.Restated)} restated with a reason",
                    issued.Last,
                    DatasetPaths.ReturnQuality(address.Here.Slug),
                    DatasetPolicy.Keep
                )
            );
        }

        return found;
    }

    private static DateTime When(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
