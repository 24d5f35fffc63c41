using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>Merges a finding into another that says the same.</summary>
[UseCase]
public sealed class JoinFindings(GoldthreadDb db, FindingByReferenceQuery findings, FindingMerges merges)
{
    /// <returns>The reference of the one that goes on.</returns>
    public async Task<string> RunAsync(string reference, uint version, string into, CancellationToken cancel)
    {
        var finding = await findings.FindAsync(reference, cancel);
        db.Expect(finding, version);
        var themes = await db
            .FindingThemes.Where(given => given.FindingId == finding.Id)
            .Select(given => given.ThemeId)
            .ToListAsync(cancel);
        var agencies = await db
            .FindingAgencies.Where(named => named.FindingId == finding.Id)
            .ToDictionaryAsync(named => named.AgencyId, named => named.Part, cancel);
        var other = await merges.MergeAsync(finding, into, themes, agencies, cancel);
        await db.SaveChangesAsync(this, cancel);
        return other.Reference;
    }
}
