using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>Finds out what each file is: a new table, a further release of a known one, or a file seen before.</summary>
[Scoped]
public sealed class ReleasePlanner(GoldthreadDb db, ReferenceShelf reference, ReleasesQuery releases)
{
    /// <summary>Two files are releases of one table when this share of their columns is the same.</summary>
    private const double SameColumns = 0.9;

    /// <summary>What people answered about columns before.</summary>
    public async Task<ColumnAnswers> RememberedAsync(CancellationToken cancel)
    {
        var answered = await db
            .ReleaseQuestions.AsNoTracking()
            .Where(question => question.AnsweredAt != null)
            .OrderBy(question => question.AnsweredAt)
            .ToListAsync(cancel);
        return new ColumnAnswers(answered.Select(ToAnswer).OfType<ColumnAnswer>());
    }

    public async Task<IReadOnlyList<ReleasePlan>> PlanAsync(
        ReadOutcome reading,
        ColumnAnswers answers,
        CancellationToken cancel
    )
    {
        var tables = await db.StatisticsTables.AsNoTracking().ToListAsync(cancel);
        var latest = await releases.LatestAsync(cancel);
        var known = await db.StatisticsReleases.AsNoTracking().ToListAsync(cancel);
        var columns = await ColumnsAsync(latest, cancel);
        List<ReleasePlan> plans = [];
        foreach (var file in reading.Files)
        {
            var same = known.FirstOrDefault(release => release.Sha256 == file.Sha256);
            var table = same?.TableId ?? MatchTable(file, tables, columns);
            var before = table is { } id && same is null ? latest.GetValueOrDefault(id) : null;
            plans.Add(await PlanAsync(file, same, table, before, reading, answers, cancel));
        }

        return plans;
    }

    private async Task<ReleasePlan> PlanAsync(
        DataFile file,
        StatisticsRelease? same,
        Guid? table,
        StatisticsRelease? before,
        ReadOutcome reading,
        ColumnAnswers answers,
        CancellationToken cancel
    )
    {
        var older = before is null ? null : await releases.ReadAsync(before, null, cancel);
        var renames = file
            .Columns.Select(column => (column.Name, answers.For(column.Name)?.Was))
            .Where(pair => !string.IsNullOrEmpty(pair.Was))
            .ToDictionary(pair => pair.Name, pair => pair.Was!, StringComparer.Ordinal);
        return new ReleasePlan
        {
            File = file,
            TableId = table,
            Before = before,
            IsKnown = same is not null,
            ReleaseId = same?.Id,
            Guesses = [.. reading.Guesses.Where(guess => guess.File == file.Name)],
            Renames = older is null
                ? []
                :
                [
                    .. RenameGuess
                        .Between(older, file, reference.Areas)
                        .Where(guess => !renames.ContainsKey(guess.New)),
                ],
            Measures = [.. reference.Measures.In(file)],
            SkippedRows = reading.Skipped.Where(skipped => skipped.File == file.Name).Sum(skipped => skipped.Rows),
            Comparison = older is null ? null : ReleaseComparison.Between(older, file, reference.Areas, renames),
        };
    }

    private async Task<ILookup<Guid, string>> ColumnsAsync(
        IReadOnlyDictionary<Guid, StatisticsRelease> latest,
        CancellationToken cancel
    )
    {
        var ids = latest.Values.Select(release => release.Id).ToList();
        var tables = latest.ToDictionary(pair => pair.Value.Id, pair => pair.Key);
        var columns = await db
            .ReleaseColumns.AsNoTracking()
            .Where(column => ids.Contains(column.ReleaseId))
            .Select(column => new { column.ReleaseId, column.Name })
            .ToListAsync(cancel);
        return columns.ToLookup(column => tables[column.ReleaseId], column => column.Name);
    }

    private static Guid? MatchTable(DataFile file, List<StatisticsTable> tables, ILookup<Guid, string> columns)
    {
        var stem = StatisticsTable.StemOf(file.Name);
        if (stem.Length > 0 && tables.FirstOrDefault(table => table.Stem == stem) is { } named)
        {
            return named.Id;
        }

        var names = file.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        return columns
            .Select(group => (Table: group.Key, Share: Share(names, group)))
            .Where(candidate => candidate.Share >= SameColumns)
            .OrderByDescending(candidate => candidate.Share)
            .Select(candidate => (Guid?)candidate.Table)
            .FirstOrDefault();
    }

    private static double Share(HashSet<string> names, IEnumerable<string> others)
    {
        var known = others.ToHashSet(StringComparer.Ordinal);
        var both = names.Count(known.Contains);
        return (double)both / (names.Count + known.Count - both);
    }

    private static ColumnAnswer? ToAnswer(ReleaseQuestion question) =>
        question switch
        {
            { IsAboutRename: true, Answer: "yes" } => new ColumnAnswer(
                question.Column,
                ColumnKind.Indicator,
                Was: question.Was!
            ),
            { IsAboutRename: true } => null,
            _ => Enum.TryParse<ColumnKind>(question.Answer, out var kind)
                ? new ColumnAnswer(question.Column, kind, question.Label ?? "")
                : null,
        };
}
