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

    /// <summary>What is known about columns: answered with an earlier release or on its page, or told by its meta file.</summary>
    public async Task<ColumnAnswers> RememberedAsync(CancellationToken cancel)
    {
        var stems = await db
            .StatisticsTables.AsNoTracking()
            .ToDictionaryAsync(table => table.Id, table => table.Stem, cancel);
        var tables = await db
            .StatisticsReleases.AsNoTracking()
            .ToDictionaryAsync(release => release.Id, release => stems[release.TableId], cancel);
        var columns = await db
            .ReleaseColumns.AsNoTracking()
            .Where(column => !column.IsOld)
            .Where(column => column.Source != ColumnSource.Guessed || column.KnownAs != column.Name)
            .ToListAsync(cancel);
        var questions = await db
            .ReleaseQuestions.AsNoTracking()
            .Where(question => question.AnsweredAt != null)
            .OrderBy(question => question.AnsweredAt)
            .ToListAsync(cancel);
        return new ColumnAnswers([
            .. columns.Select(column => ToAnswer(column, tables[column.ReleaseId])),
            .. questions.Select(question => ToAnswer(question, stems[question.TableId])).OfType<ColumnAnswer>(),
        ]);
    }

    /// <param name="reading">The files as read.</param>
    /// <param name="inputs">The same files as given.</param>
    /// <param name="cancel">Stops between files.</param>
    public async Task<IReadOnlyList<ReleasePlan>> PlanAsync(
        ReadOutcome reading,
        IReadOnlyList<InputFile> inputs,
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
            var input = inputs.Single(candidate => candidate.Name == file.Name);
            plans.Add(
                same is not null
                    ? Known(file, input, same)
                    : await PlanAsync(file, input, table, before, reading, cancel)
            );
        }

        return plans;
    }

    private ReleasePlan Known(DataFile file, InputFile input, StatisticsRelease same) =>
        new()
        {
            File = file,
            Input = input,
            TableId = same.TableId,
            IsKnown = true,
            ReleaseId = same.Id,
            Measures = [.. reference.Measures.In(file)],
            Gaps = same.Gaps,
        };

    private async Task<ReleasePlan> PlanAsync(
        DataFile file,
        InputFile input,
        Guid? table,
        StatisticsRelease? before,
        ReadOutcome reading,
        CancellationToken cancel
    )
    {
        var older = before is null ? null : await releases.ReadAsync(before, null, cancel);
        // Only files that name their columns freely can rename them unseen; the others are known by their columns.
        var renames =
            older is null || file.Kind != PublicationKind.Statistics
                ? []
                : await RenamesAsync(older, file, table, cancel);
        return new ReleasePlan
        {
            File = file,
            Input = input,
            TableId = table,
            Before = before,
            Guesses =
            [
                .. reading.Guesses.Where(guess =>
                    guess.File == file.Name && renames.TrueForAll(rename => rename.New != guess.Column)
                ),
            ],
            Renames = renames,
            Measures = [.. reference.Measures.In(file)],
            Skipped = [.. reading.Skipped.Where(skipped => skipped.File == file.Name)],
            Gaps = ImportWords.Gaps(reading.Marked.Where(marked => marked.File == file.Name)),
            Changes = older is null ? "" : ChangeWords.Between(older, file, reference.Areas),
        };
    }

    /// <summary>Columns that look renamed now, and those that did at the last release and nobody has answered yet.</summary>
    private async Task<List<RenameGuess>> RenamesAsync(
        DataFile older,
        DataFile file,
        Guid? table,
        CancellationToken cancel
    )
    {
        var open = await db
            .ReleaseQuestions.AsNoTracking()
            .Where(question => question.TableId == table && question.AnsweredAt == null && question.Was != null)
            .ToListAsync(cancel);
        var here = file.Columns.Select(column => column.KnownAs).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. open.Where(question => here.Contains(question.Column) && !here.Contains(question.Was!))
                .Select(question => new RenameGuess(question.Column, question.Was!, 1, question.Why))
                .Concat(RenameGuess.Between(older, file, reference.Areas))
                .DistinctBy(rename => rename.New, StringComparer.Ordinal),
        ];
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
        if (file.Subject.Length > 0)
        {
            return tables.FirstOrDefault(table => table.Kind == file.Kind && table.Subject == file.Subject)?.Id;
        }

        var alike = tables.Where(table => table.Kind == file.Kind).ToList();
        var stem = StatisticsTable.StemOf(file.Name);
        if (stem.Length > 0 && alike.Find(table => table.Stem == stem) is { } named)
        {
            return named.Id;
        }

        var names = file.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        return columns
            .Where(group => alike.Exists(table => table.Id == group.Key))
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

    private static ColumnAnswer ToAnswer(ReleaseColumn column, string table) =>
        new(
            column.Name,
            column.Source == ColumnSource.Guessed ? null : column.Kind,
            column.Label == column.Name ? "" : column.Label,
            column.Unit,
            column.KnownAs == column.Name ? "" : column.KnownAs,
            table,
            column.Source
        );

    /// <summary>A column that was confirmed to be another under a new name is for what that one was for.</summary>
    private static ColumnAnswer? ToAnswer(ReleaseQuestion question, string table) =>
        Enum.TryParse<ColumnKind>(question.IsAboutRename ? question.Guess : question.Answer, out var kind)
        && question.Answer is not "no"
            ? new ColumnAnswer(question.Column, kind, question.Label ?? "", Was: question.Was ?? "", Table: table)
            : null;
}
