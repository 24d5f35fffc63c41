using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>Rejects a finding. It stays on record with the reason.</summary>
[UseCase]
public sealed class DismissFinding(GoldthreadDb db, FindingByReferenceQuery findings, TimeProvider time)
{
    public async Task RunAsync(string reference, uint version, string because, CancellationToken cancel)
    {
        var finding = await findings.FindAsync(reference, cancel);
        db.Expect(finding, version);
        finding.Reject(time.Today(), because);
        await db.SaveChangesAsync(this, because, cancel);
    }
}
