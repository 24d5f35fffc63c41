using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset;

/// <summary>The returns that somebody’s agencies have still to send, in every partnership they reach, one by one.</summary>
public sealed class ReturnDuties(GoldthreadDb db, IDirectory directory, TimeProvider time) : IWorkList
{
    private const int Most = 50;

    private static readonly TimeOnly EndOfDay = new(17, 0);

    public async Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel)
    {
        var agencies = user.SupplyingAgencies();
        if (agencies.Count == 0)
        {
            return [];
        }

        var slugs = (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id, one => one.Slug);
        var rows = await db
            .DataReturns.AsNoTracking()
            .Where(one => agencies.Contains(one.AgencyId))
            .Where(one =>
                one.State == ReturnState.Requested || one.State == ReturnState.Draft || one.State == ReturnState.Queried
            )
            .Join(db.ReturnWindows, one => one.WindowId, window => window.Id, (one, window) => new { one, window })
            .Join(
                db.Agencies,
                pair => pair.one.AgencyId,
                agency => agency.Id,
                (pair, agency) =>
                    new
                    {
                        pair.one,
                        pair.window,
                        agency.Name,
                        agency.Slug,
                    }
            )
            .OrderBy(row => row.one.DueOn)
            .ThenBy(row => row.one.Id)
            .Take(Most)
            .ToListAsync(cancel);
        return
        [
            .. rows.Where(row => user.MaySupplyFor(row.one.PartnershipId, row.one.AgencyId))
                .Select(row => new WorkItem(
                    SectionOf(row.one),
                    null,
                    row.one.State == ReturnState.Queried
                        ? $"Change or explain figures for {row.window.Period.Label}"
                        : $"Send figures for {row.window.Period.Label}",
                    Say(row.one, row.Name),
                    DatasetPaths.EnterReturn(slugs[row.one.PartnershipId], row.window.Period.Slug(), row.Slug),
                    DueOf(row.one),
                    IsOverdue(row.one) ? "Late" : row.one.State.Say()
                )),
        ];
    }

    /// <summary>Figures that came back have no day of their own, unless they were opened again until one.</summary>
    private static DateOnly? DueOf(DataReturn one) => one.State == ReturnState.Queried ? one.ReopenedUntil : one.DueOn;

    private bool IsOverdue(DataReturn one) =>
        one.State == ReturnState.Queried ? one.ReopenedUntil < time.Today() : one.DueOn < time.Today();

    private WorkSection SectionOf(DataReturn one) =>
        IsOverdue(one) ? WorkSection.Overdue
        : one.State == ReturnState.Queried || one.DueOn <= DueWindow.LastDay(time) ? WorkSection.DueThisWeek
        : WorkSection.ComingUp;

    private static string Say(DataReturn one, string agency) =>
        one switch
        {
            { State: ReturnState.Queried, ReopenedUntil: { } until } =>
                $"{agency}. Opened again until {Words.Date(until)}.",
            { State: ReturnState.Queried } => $"{agency}. The partnership team has asked about them.",
            _ => $"{agency}. Due {Words.By(one.DueOn, EndOfDay)}.",
        };
}
