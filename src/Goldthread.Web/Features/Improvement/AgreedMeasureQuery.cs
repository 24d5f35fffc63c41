using Goldthread.Platform.Access;

namespace Goldthread.Features.Improvement;

/// <summary>The measures that every module offers here, to choose one and to read the one that was agreed.</summary>
public sealed class AgreedMeasureQuery(IEnumerable<IMeasureSource> sources, Address address)
{
    public async Task<IReadOnlyList<MeasureChoice>> OfferedAsync(CancellationToken cancel)
    {
        List<MeasureChoice> offered = [];
        foreach (var source in sources)
        {
            offered.AddRange(await source.FindAsync(address.Here.Id, null, cancel));
        }

        return [.. offered.OrderBy(measure => measure.Reference, StringComparer.Ordinal)];
    }

    /// <summary>The measure with this key and its series, or nothing when nobody holds it any more.</summary>
    public async Task<Measure?> FindAsync(string key, CancellationToken cancel)
    {
        foreach (var source in sources)
        {
            if (await source.ReadAsync(address.Here.Id, key, cancel) is { } measure)
            {
                return measure;
            }
        }

        return null;
    }
}
