using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset;

/// <summary>
/// The children of a partnership's area by whom a period's counts are divided: the published estimate of the middle of the
/// year before the one in which the period ends, as the department divides a year to 31 March. Estimates come late, so an
/// older one serves, by two years at most; where none is imported there is none. The count of a quarter is divided as it
/// is and never multiplied to a year, because the definitions say “in the quarter” and a year is not four times a quarter.
/// </summary>
[Scoped]
public sealed class PopulationQuery(IndicatorQuery indicators, ReleasesQuery releases, ReferenceShelf reference)
{
    private const int YearsOlder = 2;

    private readonly Dictionary<Guid, IReadOnlyDictionary<int, double>> read = [];

    public async Task<double?> OfAsync(Guid partnershipId, Period period, CancellationToken cancel)
    {
        if (!read.TryGetValue(partnershipId, out var people))
        {
            people = await ReadAsync(partnershipId, cancel);
            read.Add(partnershipId, people);
        }

        var year = period.LastDay.Year - 1;
        var best = people.Keys.Where(known => known <= year && known >= year - YearsOlder).DefaultIfEmpty(0).Max();
        return people.TryGetValue(best, out var count) ? count : null;
    }

    private async Task<IReadOnlyDictionary<int, double>> ReadAsync(Guid partnershipId, CancellationToken cancel)
    {
        var catalogue = reference.Measures;
        if (
            await indicators.AreaOfAsync(partnershipId, cancel) is not { } area
            || await releases.HoldingAsync(catalogue.Population.Shape, cancel) is not [var release, ..]
        )
        {
            return new Dictionary<int, double>();
        }

        var file = await releases.ReadAsync(release, reference.Areas.KeysOf([area]), cancel);
        return MeasureFigures
            .Population(catalogue, reference.Areas, file)
            .Where(one => one.Key.AreaKey == area.Key && one.Value.Number is not null)
            .ToDictionary(one => one.Key.Year, one => one.Value.Number!.Value);
    }
}
