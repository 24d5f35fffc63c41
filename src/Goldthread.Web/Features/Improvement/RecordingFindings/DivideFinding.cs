using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>
/// Writes a second finding from a part of one. It has the same source, themes and agencies, and says that it was split; it
/// is a draft, so that what was recommended before for that part is looked at.
/// </summary>
[UseCase]
public sealed class DivideFinding(GoldthreadDb db, FindingByReferenceQuery known, Findings findings)
{
    /// <returns>The reference of the second.</returns>
    public async Task<string> RunAsync(
        string reference,
        uint version,
        string kept,
        string part,
        FindingKind kind,
        CancellationToken cancel
    )
    {
        var whole = await known.FindAsync(reference, cancel);
        db.Expect(whole, version);
        whole.Reword(new FindingText(whole.Kind, kept, whole.Detail, whole.PriorityId));
        var subject = await known.SubjectAsync(whole, cancel);
        var concerned = await db
            .FindingAgencies.Where(named => named.FindingId == whole.Id && named.Part == AgencyPart.Concerned)
            .Select(named => named.AgencyId)
            .ToListAsync(cancel);
        var second = await findings.RecordAsync(
            whole.PartnershipId,
            new FindingText(kind, part, null, whole.PriorityId),
            whole.Source,
            subject.Themes,
            concerned,
            cancel
        );
        second.ComeOutOf(whole);
        await db.SaveChangesAsync(this, cancel);
        return second.Reference;
    }
}
