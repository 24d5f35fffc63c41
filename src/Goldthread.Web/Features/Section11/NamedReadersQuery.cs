using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>Whom a letter to an agency about what it signed reaches by mail.</summary>
[Scoped]
public sealed class NamedReadersQuery(GoldthreadDb db, PostHoldersQuery holders)
{
    /// <summary>The named lead and executive, or whoever leads and signs in the agency where nobody is named any more.</summary>
    public async Task<IReadOnlyList<PostHolder>> OfAsync(Guid cycle, Agency agency, CancellationToken cancel)
    {
        var asked = await db
            .CycleAgencies.AsNoTracking()
            .SingleOrDefaultAsync(one => one.CycleId == cycle && one.AgencyId == agency.Id, cancel);
        var named = await holders.OfAsync([asked?.LeadPostId, asked?.ExecutivePostId], cancel);
        return named.Count > 0
            ? [.. named.Values.OrderBy(holder => holder.Title, StringComparer.Ordinal)]
            :
            [
                .. (await holders.OfAnsweringAsync(agency, cancel)).Where(holder =>
                    holder.Role is Role.AgencyLead or Role.AgencyExecutive
                ),
            ];
    }
}
