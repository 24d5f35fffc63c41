using Goldthread.Platform.Access;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.ImportingHistory;

/// <summary>Keeps a file of earlier figures and reads its sheet. Does not save.</summary>
[Scoped]
public sealed class HistoryFiles(Uploads uploads, IDocumentStore store, Address address)
{
    /// <exception cref="RuleBrokenException">It is not taken, with the sentence that says why.</exception>
    public async Task<HistorySheet> ReadAsync(string name, Stream content, CancellationToken cancel)
    {
        try
        {
            var rules = new UploadRules("earlier figures", HistorySheet.Largest, FileKind.Excel, FileKind.Csv)
            {
                PartnershipId = address.Here.Id,
            };
            var document = await uploads.AddAsync(name, content, rules, cancel);
            await using var kept = await store.OpenAsync(document.Hash, cancel);
            return HistorySheet.Read(kept, document.Kind);
        }
        catch (FileRefusedException refusal)
        {
            throw refusal.Beside("File");
        }
    }
}
