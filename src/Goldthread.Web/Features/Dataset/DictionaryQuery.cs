using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset;

/// <summary>What the latest imported dictionary of the local authority interactive tool says of its measures.</summary>
public sealed class DictionaryQuery(GoldthreadDb db, ReleasesQuery releases)
{
    /// <summary>The note of one measure with the dictionary it stands in, or nothing.</summary>
    public async Task<(StatisticsRelease? Dictionary, MeasureNote? Note)> OfAsync(string name, CancellationToken cancel)
    {
        var (dictionary, notes) = await AllAsync(cancel);
        return (dictionary, notes.FirstOrDefault(note => note.ShortName == name));
    }

    /// <summary>Every note, by the order of the dictionary; none where no dictionary was imported.</summary>
    public async Task<(StatisticsRelease? Dictionary, IReadOnlyList<MeasureNote> Notes)> AllAsync(
        CancellationToken cancel
    )
    {
        var latest = await db
            .StatisticsReleases.AsNoTracking()
            .Where(release => release.Kind == PublicationKind.Dictionary)
            .OrderByDescending(release => release.ImportedAt)
            .ThenByDescending(release => release.Id)
            .FirstOrDefaultAsync(cancel);
        if (latest is null)
        {
            return (null, []);
        }

        var list = await releases.ReadAsync(latest, null, cancel);
        return (latest, MeasureNote.ReadAll(list.Columns, list.Entries));
    }
}
