using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// Adds a planned release: its file, columns, questions and one entry of the trail, then its rows in bulk. Does not save.
/// </summary>
[Scoped]
public sealed class ReleaseKeeper(
    GoldthreadDb db,
    BulkWriter bulk,
    TrailWriter trail,
    Uploads uploads,
    CurrentUser user,
    TimeProvider time
)
{
    public async Task AddAsync(ReleasePlan plan, Cause cause, CancellationToken cancel)
    {
        var table = await TableAsync(plan, cancel);
        var release = new StatisticsRelease(table, plan.File.Name, plan.File.Sha256, time.UtcNow(), user.Name);
        release.Describe(plan.File.Kept, plan.Periods, plan.Gaps);
        release.Skip(plan.Skipped.Sum(skipped => skipped.Rows), ImportWords.Skips(plan.Skipped));
        release.Compare(plan.Changes);
        await using (var content = plan.Input.Open())
        {
            var document = await uploads.AddAsync(
                plan.Input.Name,
                content,
                new UploadRules("published statistics", FileBytes.Largest),
                cancel
            );
            release.KeepFile(document.Id);
        }

        db.Add(release);
        db.AddRange(plan.File.Columns.Select((column, at) => new ReleaseColumn(release.Id, at, column, table.Name)));
        await SupersedeAsync(plan, cancel);
        AddQuestions(plan, release, table);
        var what = new
        {
            release.FileName,
            release.Sha256,
            Count = plan.File.Kept,
            release.Periods,
            release.Changes,
        };
        await trail.AppendImportAsync(db, cause, nameof(StatisticsRelease), what, cancel);
        plan.ReleaseId = release.Id;
    }

    /// <summary>Writes the rows once the release itself is saved.</summary>
    public Task WriteRowsAsync(ReleasePlan plan, CancellationToken cancel)
    {
        var release = plan.ReleaseId!.Value;
        return plan.File.Kind.HoldsFigures
            ? bulk.WriteAsync(db, plan.File.Rows.Select(row => ToStored(release, row)), cancel)
            : bulk.WriteAsync(db, plan.File.Entries.Select(entry => ToStored(release, entry)), cancel);
    }

    private async Task<StatisticsTable> TableAsync(ReleasePlan plan, CancellationToken cancel)
    {
        if (plan.TableId is { } id)
        {
            return await db.StatisticsTables.SingleAsync(table => table.Id == id, cancel);
        }

        var created = new StatisticsTable(
            Path.GetFileNameWithoutExtension(plan.File.Name),
            plan.File.Kind,
            plan.File.Subject
        );
        db.Add(created);
        return created;
    }

    /// <summary>What the release before left open is asked again by this one, or has settled itself.</summary>
    private async Task SupersedeAsync(ReleasePlan plan, CancellationToken cancel)
    {
        if (plan.Before is not { } before)
        {
            return;
        }

        foreach (
            var column in await db.ReleaseColumns.Where(column => column.ReleaseId == before.Id).ToListAsync(cancel)
        )
        {
            column.Supersede();
        }

        db.RemoveRange(
            await db
                .ReleaseQuestions.Where(question => question.TableId == before.TableId && question.AnsweredAt == null)
                .ToListAsync(cancel)
        );
    }

    private void AddQuestions(ReleasePlan plan, StatisticsRelease release, StatisticsTable table)
    {
        db.AddRange(
            plan.Guesses.Select(guess => new ReleaseQuestion(
                release.Id,
                table.Id,
                guess.Column,
                null,
                guess.Kind.ToString(),
                $"{guess.Reason} For example: {string.Join(", ", guess.Examples)}."
            ))
        );
        db.AddRange(
            plan.Renames.Select(rename => new ReleaseQuestion(
                release.Id,
                table.Id,
                rename.New,
                rename.Old,
                plan.File.Columns.First(column => column.Name == rename.New).Kind.ToString(),
                rename.Reason
            ))
        );
    }

    private static ReleaseEntry ToStored(Guid releaseId, ListEntry entry) =>
        new()
        {
            ReleaseId = releaseId,
            Number = entry.Number,
            Key = entry.Key,
            Cells = entry.Cells.Packed,
        };

    private static ReleaseRow ToStored(Guid releaseId, DataRow row) =>
        new()
        {
            ReleaseId = releaseId,
            Number = row.Number,
            AreaKey = row.Area.Key,
            Year = row.Period.Year,
            TimeIdentifier = row.Period.Identifier.Label,
            Filters = row.Filters.Packed,
            Cells = row.Cells.Packed,
        };
}
