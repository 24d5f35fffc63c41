using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// Remembers what a person said about a column. The label changes at once; what a column is for, and what it was called,
/// hold from the next release, because the rows of this one are packed as they were read.
/// </summary>
[UseCase]
public sealed class SettleQuestion(GoldthreadDb db, TimeProvider time)
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
        if (!question.IsAboutRename && label?.Trim() is { Length: > 0 } words)
        {
            var column = await db.ReleaseColumns.SingleAsync(
                known => known.ReleaseId == question.ReleaseId && known.Name == question.Column,
                cancel
            );
            column.Answer(column.Kind, words, column.Unit);
        }

        await db.SaveChangesAsync(this, cancel);
        return question.ReleaseId;
    }
}
