using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>Remembers that the guesses about a release’s columns were right: those that the person saw, and no other.</summary>
[UseCase]
public sealed class SettleGuesses(GoldthreadDb db, TimeProvider time)
{
    /// <returns>How many were settled.</returns>
    public async Task<int> RunAsync(Guid releaseId, IReadOnlyList<Guid> seen, CancellationToken cancel)
    {
        var open = await db
            .ReleaseQuestions.Where(question =>
                question.ReleaseId == releaseId && question.AnsweredAt == null && question.Was == null
            )
            .Where(question => seen.Contains(question.Id))
            .ToListAsync(cancel);
        var columns = await db.ReleaseColumns.Where(column => column.ReleaseId == releaseId).ToListAsync(cancel);
        foreach (var question in open)
        {
            question.Settle(question.Guess, null, time.UtcNow());
            var column = columns.Single(known => known.Name == question.Column);
            column.Answer(column.Kind, column.Label, column.Unit);
        }

        await db.SaveChangesAsync(this, cancel);
        return open.Count;
    }
}
