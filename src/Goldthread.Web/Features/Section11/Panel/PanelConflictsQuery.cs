using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Panel;

/// <summary>Who holds a post today in the agencies that a panel reads, or in those before and after them.</summary>
[Scoped]
public sealed class PanelConflictsQuery(GoldthreadDb db, PostHoldersQuery holders)
{
    public async Task<PanelConflicts> OfAsync(IEnumerable<Guid> agencies, CancellationToken cancel)
    {
        var next = await db
            .Agencies.AsNoTracking()
            .Where(agency => agency.SuccessorId != null)
            .ToDictionaryAsync(agency => agency.Id, agency => agency.SuccessorId!.Value, cancel);
        var before = next.ToLookup(pair => pair.Value, pair => pair.Key);
        var families = agencies
            .Distinct()
            .ToDictionary(id => id, IReadOnlySet<Guid> (id) => FamilyOf(id, next, before));
        var all = families.Values.SelectMany(family => family).Distinct().ToList();
        return new PanelConflicts(families, await holders.OfAgenciesAsync(all, cancel));
    }

    private static HashSet<Guid> FamilyOf(Guid agency, Dictionary<Guid, Guid> next, ILookup<Guid, Guid> before)
    {
        HashSet<Guid> family = [agency];
        for (var at = agency; next.TryGetValue(at, out var successor) && family.Add(successor); )
        {
            at = successor;
        }

        var looked = new Queue<Guid>([agency]);
        while (looked.TryDequeue(out var one))
        {
            foreach (var predecessor in before[one].Where(family.Add))
            {
                looked.Enqueue(predecessor);
            }
        }

        return family;
    }
}
