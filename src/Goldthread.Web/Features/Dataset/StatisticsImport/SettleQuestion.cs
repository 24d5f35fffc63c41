using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// Remembers what a person said about a column. Its label, and what it was called before, hold at once; what it is for
/// holds from the next release where it was guessed otherwise, because the rows of this one are packed as they were read.
/// </summary>
[UseCase]
public sealed class SettleQuestion(GoldthreadDb db, ReleasesQuery releases, ReferenceShelf reference, TimeProvider time)
{
    /// <returns>The release the question belongs to.</returns>
    public async Task<Guid> RunAsync(Guid questionId, string answer, string? label, CancellationToken cancel)
    {
        var question = await db.FindOrNotFoundAsync<ReleaseQuestion>(questionId, cancel);
        var allowed = question.IsAboutRename
            ? answer is "yes" or "no"
            : answer is nameof(ColumnKind.Indicator) or nameof(ColumnKind.Filter) or nameof(ColumnKind.PassedOver);
        if (!allowed)
        {
            throw new RuleBrokenException("Choose one of the answers.", "Answer");
        }

        question.Settle(answer, label?.Trim(), time.UtcNow());
        var column = await db.ReleaseColumns.SingleAsync(
            known => known.ReleaseId == question.ReleaseId && known.Name == question.Column,
            cancel
        );
        if (!question.IsAboutRename && (answer == column.Kind.ToString() || label?.Trim().Length > 0))
        {
            column.Answer(column.Kind, label?.Trim() ?? "", column.Unit);
        }
        else if (question.IsAboutRename)
        {
            column.Recognise(answer is "yes" ? await FirstNameAsync(question, cancel) : column.Name);
            await CompareAgainAsync(column, cancel);
        }

        await db.SaveChangesAsync(this, cancel);
        return question.ReleaseId;
    }

    private async Task<string> FirstNameAsync(ReleaseQuestion question, CancellationToken cancel) =>
        await db
            .ReleaseColumns.Where(known => known.Name == question.Was)
            .Join(
                db.StatisticsReleases.Where(known => known.TableId == question.TableId),
                known => known.ReleaseId,
                known => known.Id,
                (known, _) => known.KnownAs
            )
            .FirstOrDefaultAsync(cancel)
        ?? question.Was!;

    private async Task CompareAgainAsync(ReleaseColumn column, CancellationToken cancel)
    {
        var release = await db.StatisticsReleases.SingleAsync(known => known.Id == column.ReleaseId, cancel);
        if (await releases.BeforeAsync(release, cancel) is { } before)
        {
            var older = await releases.ReadAsync(before, null, cancel);
            var newer = (await releases.ReadAsync(release, null, cancel)).With(column.ToColumn());
            release.Compare(ChangeWords.Between(older, newer, reference.Areas));
        }
    }
}
