using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.BringingIndicators;

/// <summary>Takes an uploaded set, so that it can be looked at before anything comes in.</summary>
[UseCase]
public sealed class KeepSetFile(GoldthreadDb db, Uploads uploads, IDocumentStore store, Address address)
{
    /// <returns>The file that was kept.</returns>
    /// <exception cref="RuleBrokenException">It is no set that can be read.</exception>
    public async Task<Guid> RunAsync(string name, Stream content, CancellationToken cancel)
    {
        try
        {
            var rules = new UploadRules(
                "indicator set",
                SetFileReader.Largest,
                FileKind.Excel,
                FileKind.Csv,
                FileKind.Text
            )
            {
                PartnershipId = address.Here.Id,
            };
            var document = await uploads.AddAsync(name, content, rules, cancel);
            await using var kept = await store.OpenAsync(document.Hash, cancel);
            SetFileReader.Read(kept, document.Kind);
            await db.SaveChangesAsync(this, cancel);
            return document.Id;
        }
        catch (FileRefusedException refusal)
        {
            throw refusal.Beside("File");
        }
    }
}
