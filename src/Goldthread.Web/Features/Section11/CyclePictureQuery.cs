using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11;

/// <summary>
/// A cycle as its overview shows it. What a reader may not see is left out here, once, so that no page or file has to
/// remember it.
/// </summary>
[Scoped]
public sealed class CyclePictureQuery(
    CycleVoicesQuery voices,
    CycleByYearQuery cycles,
    Scope scope,
    CurrentUser user,
    Address address
)
{
    /// <param name="year">The cycle.</param>
    /// <param name="beside">The year of the earlier cycle to compare with; otherwise the newest that has ratings.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="NotFoundException">There is no such cycle here, or it is still prepared.</exception>
    public Task<CyclePicture> OfAsync(int year, int? beside, CancellationToken cancel) =>
        OfAsync(year, beside, mayName: true, cancel);

    /// <summary>The same as those see it who may not know the agencies, to hand on.</summary>
    /// <inheritdoc cref="OfAsync(int, int?, CancellationToken)"/>
    public Task<CyclePicture> WithoutNamesAsync(int year, int? beside, CancellationToken cancel) =>
        OfAsync(year, beside, mayName: false, cancel);

    /// <summary>A cycle that is no longer prepared.</summary>
    /// <exception cref="NotFoundException">There is none here.</exception>
    public async Task<Cycle> LaunchedAsync(int year, CancellationToken cancel) =>
        await cycles.OfAsync(year, toChange: false, cancel) is { IsDraft: false } cycle
            ? cycle
            : throw new NotFoundException();

    private async Task<CyclePicture> OfAsync(int year, int? beside, bool mayName, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var cycle = await LaunchedAsync(year, cancel);
        var isWhole = scope.Whole.Contains(here);
        var names = mayName && isWhole && user.May(Section11Policy.SeeAgencies, here);
        var now = await voices.OfAsync(cycle, cancel);
        if (!isWhole)
        {
            now = now with { Agencies = [] };
        }

        var earlier = (await cycles.AllAsync(cancel)).Where(one => !one.IsDraft && one.Year < cycle.Year).ToList();
        var answered = now.Agencies.Select(voice => voice.Agency).ToList();
        return new CyclePicture(now, isWhole ? await BeforeAsync(earlier, beside, cancel) : null, earlier)
        {
            Barriers = BarriersSaid.Of(now, names),
            Practice =
            [
                .. OfferedPractice
                    .Of(now)
                    .Select(one => names ? one : one with { HowKnown = null })
                    .Where(one => names || one.IsReadableWithoutNames(answered)),
            ],
            ShowsAgencies = names,
            IsWhole = isWhole,
        };
    }

    private async Task<CycleVoices?> BeforeAsync(IReadOnlyList<Cycle> earlier, int? beside, CancellationToken cancel)
    {
        foreach (var one in earlier.Where(one => beside is null || one.Year == beside))
        {
            var before = await voices.OfAsync(one, cancel);
            if (before.RatedSections.Count > 0 && before.Agencies.Count > 0)
            {
                return before;
            }
        }

        return null;
    }
}
