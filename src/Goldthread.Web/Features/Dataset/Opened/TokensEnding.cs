using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Opened;

/// <summary>Tokens that are in use and run out soon, for the team: a report that stops one morning is noticed too late.</summary>
public sealed class TokensEnding(GoldthreadDb db, TimeProvider time) : IWorkList
{
    public const int DaysAhead = 21;

    public async Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(DatasetPolicy.Keep))
        {
            return [];
        }

        var today = time.Today();
        var until = today.AddDays(DaysAhead);
        var ending = await db
            .ApiTokens.AsNoTracking()
            .Where(token => token.RevokedOn == null && token.LastDay >= today && token.LastDay <= until)
            .Where(token => token.UsedOn != null)
            .Join(
                db.Partnerships,
                token => token.PartnershipId,
                place => place.Id,
                (token, place) => new { token, place.Slug }
            )
            .OrderBy(one => one.token.LastDay)
            .ToListAsync(cancel);
        return
        [
            .. ending.Select(one => new WorkItem(
                WorkSection.ToDecide,
                null,
                $"Make a new token for {one.token.Name}",
                "The one that it uses runs out.",
                DatasetPaths.TokenList(one.Slug),
                one.token.LastDay
            )),
        ];
    }
}
