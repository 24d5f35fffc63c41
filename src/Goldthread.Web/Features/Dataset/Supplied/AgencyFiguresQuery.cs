using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>What one agency's figures were in every period, as accepted last: what a new figure is looked at against.</summary>
[Scoped]
public sealed class AgencyFiguresQuery(GoldthreadDb db)
{
    /// <summary>By indicator, the oldest first.</summary>
    public async Task<ILookup<Guid, AgencyFigure>> OfAsync(Guid partnershipId, Guid agencyId, CancellationToken cancel)
    {
        var issues = await db
            .FigureIssues.AsNoTracking()
            .Where(issue => issue.PartnershipId == partnershipId && issue.AgencyId == agencyId)
            .ToListAsync(cancel);
        var windows = await db
            .ReturnWindows.AsNoTracking()
            .Where(window => window.PartnershipId == partnershipId)
            .ToDictionaryAsync(window => window.Id, window => window.Period, cancel);
        return IndicatorSums
            .Latest(issues)
            .Select(issue => new AgencyFigure(windows[issue.WindowId], issue))
            .OrderBy(figure => figure.Period.FirstDay)
            .ToLookup(figure => figure.Issue.IndicatorId);
    }
}

/// <summary>A figure of one period as it was accepted last.</summary>
public sealed record AgencyFigure(Period Period, FigureIssue Issue);
