using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>Changes a finding. Its reference and what hangs on it stay.</summary>
[UseCase]
public sealed class RewordFinding(GoldthreadDb db, FindingByReferenceQuery known, Findings findings, TimeProvider time)
{
    public async Task RunAsync(
        string reference,
        uint version,
        FindingText text,
        Source source,
        IReadOnlyCollection<Guid> themes,
        IReadOnlyCollection<Guid> agencies,
        CancellationToken cancel
    )
    {
        var finding = await known.FindAsync(reference, cancel);
        db.Expect(finding, version);
        finding.Reword(text);

        // Only the form leaves out which record of which module raised it.
        finding.ComeFrom(source with { Id = finding.SourceId }, time.Today());
        await findings.PlaceAsync(finding, themes, agencies, cancel);
        await db.SaveChangesAsync(this, cancel);
    }
}
