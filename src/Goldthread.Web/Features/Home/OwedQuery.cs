using Goldthread.Platform.Calendar;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Home;

/// <summary>What others owe the partnership of the address, from every module, by agency and then by day.</summary>
public sealed class OwedQuery(IEnumerable<IOutstanding> sources, TimeProvider time)
{
    public async Task<OwedList> FindAsync(OwedFilter filter, CancellationToken cancel)
    {
        var today = time.Today();
        List<OutstandingItem> all = [];
        foreach (var source in sources)
        {
            all.AddRange(await source.HereAsync(cancel));
        }

        var kept = all.Where(item => filter.Agency is not { } agency || item.AgencyId == agency)
            .Where(item => filter.Kind is not { } kind || item.Kind == kind)
            .Where(item => !filter.Late || item.Due < today)
            .OrderBy(item => item.Agency, StringComparer.Ordinal)
            .ThenBy(item => item.AgencyId)
            .ThenBy(item => item.Due)
            .ThenBy(item => item.Reference, StringComparer.Ordinal);
        return new OwedList([.. kept], all, today);
    }
}

/// <summary>What is owed.</summary>
/// <param name="Kept">What the filters leave.</param>
/// <param name="All">All of it, for the choices of the filters.</param>
/// <param name="Today">The day from which it is late.</param>
public sealed record OwedList(IReadOnlyList<OutstandingItem> Kept, IReadOnlyList<OutstandingItem> All, DateOnly Today)
{
    public int Late => Kept.Count(item => item.Due < Today);
}
