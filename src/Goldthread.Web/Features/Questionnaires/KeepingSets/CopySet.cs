using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Questionnaires.KeepingSets;

/// <summary>Makes a shipped set the partnership’s own, as a draft that says the same, so that it can be agreed locally.</summary>
[UseCase]
public sealed class CopySet(GoldthreadDb db, QuestionSetQuery sets, Address address)
{
    /// <returns>The word of the copy’s address.</returns>
    /// <exception cref="NotFoundException">There is no such set here.</exception>
    /// <exception cref="RuleBrokenException">The partnership keeps its own already.</exception>
    public async Task<string> RunAsync(string slug, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var known = await sets.FindAsync(here, slug, cancel);
        if (known?.Current is not { } version)
        {
            throw new NotFoundException();
        }

        if (await db.QuestionSets.AnyAsync(set => set.KeeperId == here && set.Code == known.Set.Code, cancel))
        {
            throw new RuleBrokenException("The partnership keeps its own version of this set already.");
        }

        var copy = new QuestionSet(known.Set.Code, known.Set.Title, here);
        var draft = new QuestionSetVersion(copy, 1, version.Content);
        db.AddRange(copy, draft);
        await db.SaveChangesAsync(this, cancel);
        return new KnownSet(copy, [draft]).Slug;
    }
}
