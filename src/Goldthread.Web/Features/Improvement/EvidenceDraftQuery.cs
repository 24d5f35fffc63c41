using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>What this person has kept about an action and not sent.</summary>
public sealed class EvidenceDraftQuery(GoldthreadDb db, CurrentUser user)
{
    public async Task<KeptDraft?> OfAsync(Guid actionId, CancellationToken cancel) =>
        await db
            .EvidenceDrafts.AsNoTracking()
            .Where(draft => draft.ActionId == actionId && draft.PersonId == user.PersonId)
            .Select(draft => new KeptDraft(
                new DraftWords(draft.Done, draft.Rung, draft.Link, draft.Confirmer),
                db.Set<Document>()
                    .Where(document => document.Id == draft.DocumentId)
                    .Select(document => new EvidenceFile(document.Name, document.Size))
                    .FirstOrDefault()
            ))
            .SingleOrDefaultAsync(cancel);
}

/// <summary>A draft as pages show it.</summary>
public sealed record KeptDraft(DraftWords Words, EvidenceFile? File);
