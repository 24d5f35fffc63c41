using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// Findings of the last five years that say something like another, the most alike first: so that the same thing found
/// twice is seen as one. Drafts and agreed ones; what was rejected or merged is not offered.
/// </summary>
public sealed class SimilarFindingsQuery(GoldthreadDb db, TimeProvider time)
{
    /// <summary>How many years back the same thing counts as found before.</summary>
    public const int Years = 5;

    private const int MostRead = 2000;
    private const int MostShown = 5;

    public async Task<IReadOnlyList<SimilarFinding>> OfAsync(LearningSubject subject, CancellationToken cancel)
    {
        var words = PlainWords.Of(subject.Words);
        if (words.Count == 0)
        {
            return [];
        }

        var near = (await CandidatesAsync(subject, cancel))
            .Select(known => (known.Id, Finding: known, Likeness: words.Likeness(PlainWords.Of(known.Statement))))
            .Where(pair => FindingLikeness.IsAlike(pair.Likeness, sharesTheme: true, sharesAgency: true))
            .OrderByDescending(pair => pair.Likeness)
            .ThenBy(pair => pair.Finding.Reference, StringComparer.Ordinal)
            .ToList();
        var ids = near.ConvertAll(pair => pair.Id);
        var themed = await SharingThemeAsync(subject, ids, cancel);
        var placed = await SharingAgencyAsync(subject, ids, cancel);
        return
        [
            .. near.Where(pair =>
                    FindingLikeness.IsAlike(pair.Likeness, themed.Contains(pair.Id), placed.Contains(pair.Id))
                )
                .Take(MostShown)
                .Select(pair => pair.Finding),
        ];
    }

    private async Task<List<SimilarFinding>> CandidatesAsync(LearningSubject subject, CancellationToken cancel)
    {
        var since = time.Today().AddYears(-Years);
        return await db
            .Findings.AsNoTracking()
            .Where(known =>
                known.PartnershipId == subject.PartnershipId
                && known.Id != subject.FindingId
                && known.RejectedOn == null
                && known.MergedOn == null
                && known.RecordedOn >= since
            )
            .OrderByDescending(known => known.RecordedOn)
            .ThenByDescending(known => known.Id)
            .Take(MostRead)
            .Select(known => new SimilarFinding(
                known.Id,
                known.Reference,
                known.Kind,
                known.Statement,
                known.RecordedOn,
                known.AgreedOn
            ))
            .ToListAsync(cancel);
    }

    private async Task<HashSet<Guid>> SharingThemeAsync(
        LearningSubject subject,
        List<Guid> findings,
        CancellationToken cancel
    ) =>
        await db
            .FindingThemes.AsNoTracking()
            .Where(given => findings.Contains(given.FindingId) && subject.Themes.Contains(given.ThemeId))
            .Select(given => given.FindingId)
            .ToHashSetAsync(cancel);

    private async Task<HashSet<Guid>> SharingAgencyAsync(
        LearningSubject subject,
        List<Guid> findings,
        CancellationToken cancel
    ) =>
        await db
            .FindingAgencies.AsNoTracking()
            .Where(named => findings.Contains(named.FindingId) && subject.Agencies.Contains(named.AgencyId))
            .Select(named => named.FindingId)
            .ToHashSetAsync(cancel);
}

/// <summary>A finding that says something alike.</summary>
public sealed record SimilarFinding(
    Guid Id,
    string Reference,
    FindingKind Kind,
    string Statement,
    DateOnly RecordedOn,
    DateOnly? AgreedOn
);
