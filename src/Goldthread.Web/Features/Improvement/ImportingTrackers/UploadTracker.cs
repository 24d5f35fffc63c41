using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>Takes the file of a tracker for a dry run. The same file again leads to the import that there is.</summary>
[UseCase]
public sealed class UploadTracker(
    GoldthreadDb db,
    Uploads uploads,
    IDocumentStore store,
    CurrentUser user,
    Address address,
    TimeProvider time
)
{
    /// <returns>The import, and whether the file is new here.</returns>
    public async Task<(Guid Id, bool IsNew)> RunAsync(string name, Stream content, CancellationToken cancel)
    {
        try
        {
            var rules = new UploadRules("action tracker", TrackerSheet.Largest, FileKind.Excel, FileKind.Csv)
            {
                PartnershipId = address.Here.Id,
            };
            var document = await uploads.AddAsync(name, content, rules, cancel);
            if (await SameAsync(document.Hash, cancel) is { } same)
            {
                return (same, false);
            }

            await using var kept = await store.OpenAsync(document.Hash, cancel);
            TrackerSheet.Read(kept, document.Kind);
            var import = new TrackerImport(address.Here.Id, document, time.GetUtcNow().UtcDateTime, user.Name);
            db.Add(import);
            await db.SaveChangesAsync(this, cancel);
            return (import.Id, true);
        }
        catch (FileRefusedException refusal)
        {
            throw refusal.Beside("File");
        }
    }

    private async Task<Guid?> SameAsync(string hash, CancellationToken cancel)
    {
        var here = address.Here.Id;
        return await db
            .TrackerImports.Where(import =>
                import.PartnershipId == here && import.FileHash == hash && import.UndoneAt == null
            )
            .Select(import => (Guid?)import.Id)
            .FirstOrDefaultAsync(cancel);
    }
}
