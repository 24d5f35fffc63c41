using Goldthread.Platform.Calendar;
using Goldthread.Platform.Trail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Goldthread.Platform.Data;

/// <summary>
/// Answers that cost the database much and change only when somebody writes, such as how far thousands of threads have
/// come. An answer is kept under the hashes at the end of the partnership’s trail and of the shared one: every change is in
/// one of them, so an answer is never older than the record, and two nodes need to tell each other nothing. It is kept
/// under the day and the sight of the scope too, so that nobody is given what was counted for somebody who sees more.
/// </summary>
public sealed class KeptAnswers(GoldthreadDb db, Scope scope, AnswerStore store, TimeProvider time)
{
    /// <param name="partnership">Whose rows are read, beside shared ones; no other partnership’s may be.</param>
    /// <param name="question">
    /// What is asked, with everything beside the day and the scope that the answer depends on: nothing else of the person
    /// who asks may play a part.
    /// </param>
    /// <param name="ask">Asks the database.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<T> OfAsync<T>(
        Guid partnership,
        string question,
        Func<CancellationToken, Task<T>> ask,
        CancellationToken cancel
    )
        where T : class
    {
        var ends = await db.Set<TrailHead>()
            .Where(head => head.ChainId == partnership || head.ChainId == TrailHead.SharedChain)
            .OrderBy(head => head.ChainId)
            .Select(head => head.Hash)
            .ToListAsync(cancel);
        var key = new AnswerKey(partnership, string.Join(' ', ends), time.Today(), Sight(), question);
        if (store.Find<T>(key) is { } kept)
        {
            return kept;
        }

        var answer = await ask(cancel);
        store.Keep(key, answer);
        return answer;
    }

    private string Sight() =>
        $"{string.Join(',', scope.Partnerships)}|{string.Join(',', scope.Whole)}|{string.Join(',', scope.Agencies)}";
}

/// <summary>What an answer belongs to: asked again with any part changed, it is another answer.</summary>
public sealed record AnswerKey(Guid Partnership, string TrailEnds, DateOnly Day, string Sight, string Question);

/// <summary>The memory behind <see cref="KeptAnswers"/>, one for the process; the oldest answers give way.</summary>
public sealed class AnswerStore : IDisposable
{
    private const int MostAnswers = 2_000;

    private static readonly MemoryCacheEntryOptions Entry = new()
    {
        Size = 1,
        SlidingExpiration = TimeSpan.FromMinutes(30),
    };

    private readonly MemoryCache memory = new(new MemoryCacheOptions { SizeLimit = MostAnswers });

    public T? Find<T>(AnswerKey key)
        where T : class => memory.Get<T>(key);

    public void Keep<T>(AnswerKey key, T answer)
        where T : class => memory.Set(key, answer, Entry);

    /// <summary>As after a start.</summary>
    public void Forget() => memory.Clear();

    public void Dispose() => memory.Dispose();
}
