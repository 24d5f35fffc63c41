namespace Goldthread.Features.Partnership;

/// <summary>Everything that posts answer for, from every module, soonest due first.</summary>
public sealed class DutiesQuery(IEnumerable<IDuties> sources)
{
    public async Task<IReadOnlyList<Duty>> OfAsync(IReadOnlyCollection<Guid> posts, CancellationToken cancel)
    {
        List<Duty> all = [];
        foreach (var source in sources)
        {
            all.AddRange(await source.OfAsync(posts, cancel));
        }

        return [.. all.OrderBy(duty => duty.Due).ThenBy(duty => duty.Reference, StringComparer.Ordinal)];
    }
}
