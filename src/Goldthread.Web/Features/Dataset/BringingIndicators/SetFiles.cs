using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.BringingIndicators;

/// <summary>Opens a set that was uploaded here.</summary>
[Scoped]
public sealed class SetFiles(GoldthreadDb db, IDocumentStore store, Address address)
{
    /// <exception cref="NotFoundException">No such file was uploaded here.</exception>
    public async Task<SetFile> OpenAsync(Guid id, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var document =
            await db.Set<Document>()
                .AsNoTracking()
                .SingleOrDefaultAsync(
                    one => one.Id == id && one.PartnershipId == here && one.RetentionClass == "indicator set",
                    cancel
                )
            ?? throw new NotFoundException();
        return new SetFile(document.Name, document.Kind, await store.OpenAsync(document.Hash, cancel));
    }
}
