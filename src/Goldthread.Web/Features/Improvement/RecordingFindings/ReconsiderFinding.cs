using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>Takes a rejection back: the finding is what it was before.</summary>
[UseCase]
public sealed class ReconsiderFinding(GoldthreadDb db, FindingByReferenceQuery findings)
{
    public async Task RunAsync(string reference, uint version, CancellationToken cancel)
    {
        var finding = await findings.FindAsync(reference, cancel);
        db.Expect(finding, version);
        finding.Reconsider();
        await db.SaveChangesAsync(this, cancel);
    }
}
