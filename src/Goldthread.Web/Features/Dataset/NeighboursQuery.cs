using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset;

/// <summary>
/// The models of statistical neighbours that are known: the one that ships, and those of imported lists, side by side with
/// their names and dates. Comparisons use the latest.
/// </summary>
public sealed class NeighboursQuery(GoldthreadDb db, ReleasesQuery releases, ReferenceShelf reference)
{
    private IReadOnlyList<KnownModel>? known;

    /// <summary>Every model, the latest first; of lists that say the same of one model the latest imported.</summary>
    public async Task<IReadOnlyList<KnownModel>> AllAsync(CancellationToken cancel) =>
        known ??= await ReadAsync(cancel);

    /// <summary>The latest model.</summary>
    public async Task<StatisticalNeighbours> CurrentAsync(CancellationToken cancel) =>
        (await AllAsync(cancel))[0].Lists;

    private async Task<IReadOnlyList<KnownModel>> ReadAsync(CancellationToken cancel)
    {
        var imported = await db
            .StatisticsReleases.AsNoTracking()
            .Where(release => release.Kind == PublicationKind.Neighbours)
            .OrderByDescending(release => release.ImportedAt)
            .ThenByDescending(release => release.Id)
            .ToListAsync(cancel);
        List<KnownModel> models = [];
        foreach (var release in imported.DistinctBy(release => release.TableId))
        {
            var lists = reference.ModelsOf(release.Id) ?? await ModelsAsync(release, cancel);
            models.AddRange(lists.Select(one => new KnownModel(one, release)));
        }

        models.Add(new KnownModel(reference.Neighbours, null));
        var dated = models.Select(model => model.Lists).ToList();
        return
        [
            .. models
                .Select(model => model with { Lists = NeighbourLists.Dated(model.Lists, dated) })
                .DistinctBy(model => (model.Lists.Year, model.Lists.Year is null ? model.Release?.Id : null))
                .OrderByDescending(model => model.Lists.Year ?? 0),
        ];
    }

    private async Task<IReadOnlyList<StatisticalNeighbours>> ModelsAsync(
        StatisticsRelease release,
        CancellationToken cancel
    )
    {
        var list = await releases.ReadAsync(release, null, cancel);
        var read = NeighbourLists.Read(list.Name, list.Columns, list.Entries, reference.Areas);
        return reference.KeepModels(release.Id, [.. read.Select(model => model.Lists)]);
    }
}

/// <summary>A model and the release it was read from; none for the one that ships.</summary>
public sealed record KnownModel(StatisticalNeighbours Lists, StatisticsRelease? Release);
