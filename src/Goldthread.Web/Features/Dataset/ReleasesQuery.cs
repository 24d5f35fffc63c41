using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset;

/// <summary>Reads stored releases back as the files they were, whole or for some areas only.</summary>
public sealed class ReleasesQuery(GoldthreadDb db, ReferenceShelf reference)
{
    /// <summary>The latest release of each table, by table.</summary>
    public async Task<IReadOnlyDictionary<Guid, StatisticsRelease>> LatestAsync(CancellationToken cancel)
    {
        var releases = await db
            .StatisticsReleases.AsNoTracking()
            .OrderBy(release => release.ImportedAt)
            .ThenBy(release => release.Id)
            .ToListAsync(cancel);
        return releases.GroupBy(release => release.TableId).ToDictionary(group => group.Key, group => group.Last());
    }

    /// <summary>The releases that have all these columns, the latest first.</summary>
    public async Task<IReadOnlyList<StatisticsRelease>> HoldingAsync(
        IReadOnlyList<string> columns,
        CancellationToken cancel
    )
    {
        var wanted = columns.Distinct(StringComparer.Ordinal).ToList();
        var ids = await db
            .ReleaseColumns.AsNoTracking()
            .Where(column => wanted.Contains(column.KnownAs))
            .GroupBy(column => column.ReleaseId)
            .Where(group => group.Count() == wanted.Count)
            .Select(group => group.Key)
            .ToListAsync(cancel);
        return await db
            .StatisticsReleases.AsNoTracking()
            .Where(release => ids.Contains(release.Id))
            .OrderByDescending(release => release.ImportedAt)
            .ThenByDescending(release => release.Id)
            .ToListAsync(cancel);
    }

    /// <summary>Those of some measures that a release holds, in the order given: one question for all of them.</summary>
    public async Task<IReadOnlyList<PublishedMeasure>> HeldAsync(
        IReadOnlyList<PublishedMeasure> measures,
        CancellationToken cancel
    )
    {
        var wanted = measures.SelectMany(measure => measure.Columns).Distinct(StringComparer.Ordinal).ToList();
        var columns = await db
            .ReleaseColumns.AsNoTracking()
            .Where(column => wanted.Contains(column.KnownAs))
            .Select(column => new { column.ReleaseId, column.KnownAs })
            .ToListAsync(cancel);
        var releases = columns
            .GroupBy(column => column.ReleaseId)
            .Select(group => group.Select(column => column.KnownAs).ToHashSet(StringComparer.Ordinal))
            .ToList();
        return [.. measures.Where(measure => releases.Exists(held => measure.Columns.All(held.Contains)))];
    }

    /// <summary>The release of the same table that a release was compared with, or nothing for a first one.</summary>
    public async Task<StatisticsRelease?> BeforeAsync(StatisticsRelease release, CancellationToken cancel)
    {
        var all = await db
            .StatisticsReleases.AsNoTracking()
            .Where(other => other.TableId == release.TableId)
            .OrderBy(other => other.ImportedAt)
            .ThenBy(other => other.Id)
            .ToListAsync(cancel);
        return all.TakeWhile(other => other.Id != release.Id).LastOrDefault();
    }

    /// <summary>A release as a file again.</summary>
    /// <param name="release">The release.</param>
    /// <param name="areaKeys">Only the rows of these areas, or all where null.</param>
    /// <param name="cancel">Stops between rows.</param>
    public Task<DataFile> ReadAsync(
        StatisticsRelease release,
        IReadOnlyList<string>? areaKeys,
        CancellationToken cancel
    ) => ReadAsync(release, areaKeys, new Dictionary<string, string>(StringComparer.Ordinal), cancel);

    /// <summary>The same, and only rows whose first filters have these values: what is not wanted is not fetched.</summary>
    public async Task<DataFile> ReadAsync(
        StatisticsRelease release,
        IReadOnlyList<string>? areaKeys,
        IReadOnlyDictionary<string, string> wanted,
        CancellationToken cancel
    )
    {
        var rows = db.ReleaseRows.AsNoTracking().Where(row => row.ReleaseId == release.Id);
        return await ReadAsync(
            release,
            areaKeys is null ? rows : rows.Where(row => areaKeys.Contains(row.AreaKey)),
            wanted,
            cancel
        );
    }

    /// <summary>The rows of one period of a release, of every area, whose first filters have the values that are wanted.</summary>
    public Task<DataFile> ReadPeriodAsync(
        StatisticsRelease release,
        Period period,
        IReadOnlyDictionary<string, string> wanted,
        CancellationToken cancel
    )
    {
        var (year, word) = (period.Year, period.Identifier.Label);
        return ReadAsync(
            release,
            db.ReleaseRows.AsNoTracking()
                .Where(row => row.ReleaseId == release.Id && row.Year == year && row.TimeIdentifier == word),
            wanted,
            cancel
        );
    }

    /// <summary>The periods that a release has rows of, newest first.</summary>
    public async Task<IReadOnlyList<Period>> PeriodsAsync(StatisticsRelease release, CancellationToken cancel)
    {
        var found = await db
            .ReleaseRows.AsNoTracking()
            .Where(row => row.ReleaseId == release.Id)
            .Select(row => new { row.Year, row.TimeIdentifier })
            .Distinct()
            .ToListAsync(cancel);
        return
        [
            .. found.Select(one => new Period(one.Year, TimeIdentifier.Find(one.TimeIdentifier)!)).OrderDescending(),
        ];
    }

    private async Task<DataFile> ReadAsync(
        StatisticsRelease release,
        IQueryable<ReleaseRow> rows,
        IReadOnlyDictionary<string, string> wanted,
        CancellationToken cancel
    )
    {
        var columns = await db
            .ReleaseColumns.AsNoTracking()
            .Where(column => column.ReleaseId == release.Id)
            .OrderBy(column => column.Position)
            .ToListAsync(cancel);
        if (!release.Kind.HoldsFigures)
        {
            return await ListAsync(release, columns, cancel);
        }

        var file = columns.Select(column => column.ToColumn()).ToList();
        var start = RowFilter.StartOf(file, wanted);
        if (start.Length > 0)
        {
            rows = rows.Where(row => row.Filters.StartsWith(start));
        }

        var (filters, cells) = (FiltersIn(file), CellsIn(file));
        var stored = await rows.OrderBy(row => row.Number).ToListAsync(cancel);
        return new DataFile(
            release.FileName,
            release.Sha256,
            file,
            [.. stored.Select(row => ToRow(row, filters, cells))]
        )
        {
            Kind = release.Kind,
        };
    }

    /// <summary>One row of a release, as a file of that row alone; an empty file where the release does not keep it.</summary>
    public async Task<DataFile> RowAsync(StatisticsRelease release, int number, CancellationToken cancel)
    {
        var columns = await db
            .ReleaseColumns.AsNoTracking()
            .Where(column => column.ReleaseId == release.Id)
            .OrderBy(column => column.Position)
            .ToListAsync(cancel);
        var file = columns.Select(column => column.ToColumn()).ToList();
        var row = await db
            .ReleaseRows.AsNoTracking()
            .SingleOrDefaultAsync(row => row.ReleaseId == release.Id && row.Number == number, cancel);
        var entry = await db
            .ReleaseEntries.AsNoTracking()
            .SingleOrDefaultAsync(entry => entry.ReleaseId == release.Id && entry.Number == number, cancel);
        return new DataFile(
            release.FileName,
            release.Sha256,
            file,
            row is null ? [] : [ToRow(row, FiltersIn(file), CellsIn(file))]
        )
        {
            Kind = release.Kind,
            Entries = entry is null
                ? []
                : [new ListEntry(number, entry.Key, PackedCells.FromStorage(entry.Cells, columns.Count))],
        };
    }

    private static int FiltersIn(IEnumerable<DataColumn> columns) =>
        columns.Count(column => column.Kind is ColumnKind.Filter or ColumnKind.FilterGroup);

    private static int CellsIn(IEnumerable<DataColumn> columns) =>
        columns.Count(column => column.Kind is ColumnKind.Indicator or ColumnKind.Note);

    private async Task<DataFile> ListAsync(
        StatisticsRelease release,
        List<ReleaseColumn> columns,
        CancellationToken cancel
    )
    {
        var entries = await db
            .ReleaseEntries.AsNoTracking()
            .Where(entry => entry.ReleaseId == release.Id)
            .OrderBy(entry => entry.Number)
            .ToListAsync(cancel);
        return new DataFile(release.FileName, release.Sha256, [.. columns.Select(column => column.ToColumn())], [])
        {
            Kind = release.Kind,
            Edition = release.Periods,
            Entries =
            [
                .. entries.Select(entry => new ListEntry(
                    entry.Number,
                    entry.Key,
                    PackedCells.FromStorage(entry.Cells, columns.Count)
                )),
            ],
        };
    }

    private DataRow ToRow(ReleaseRow row, int filters, int indicators) =>
        new(
            row.Number,
            new Period(row.Year, TimeIdentifier.Find(row.TimeIdentifier)!),
            reference.Areas.Find(row.AreaKey)!,
            PackedCells.FromStorage(row.Filters, filters),
            PackedCells.FromStorage(row.Cells, indicators)
        );
}
