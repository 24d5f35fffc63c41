using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// “Recommended before”: recommendations that were closed in the last five years and were meant to put right what is found
/// again now. They are told by their words or those of their finding, by theme and by agency.
/// </summary>
public sealed class RecommendedBeforeQuery(GoldthreadDb db, TimeProvider time)
{
    private const int MostRead = 1000;
    private const int MostShown = 5;

    /// <summary>Those that match, the most alike first, each with what was said about it where something was.</summary>
    public async Task<IReadOnlyList<RecommendedBefore>> OfAsync(LearningSubject subject, CancellationToken cancel)
    {
        var said = await SaidAsync(subject, cancel);
        var words = PlainWords.Of(subject.Words);
        var near = (await ClosedAsync(subject, cancel))
            .Select(closed => (Closed: closed, Likeness: LikenessOf(closed, words)))
            .Where(pair =>
                said.ContainsKey(pair.Closed.Id)
                || FindingLikeness.IsAlike(pair.Likeness, sharesTheme: true, sharesAgency: true)
            )
            .OrderByDescending(pair => pair.Likeness)
            .ThenBy(pair => pair.Closed.Reference, StringComparer.Ordinal)
            .ToList();
        var findings = near.ConvertAll(pair => pair.Closed.FindingId);
        var recommendations = near.ConvertAll(pair => pair.Closed.Id);
        var themed = await SharingThemeAsync(subject, findings, cancel);
        var asked = await SharingAgencyAsync(subject, recommendations, findings, cancel);
        return
        [
            .. near.Where(pair =>
                    said.ContainsKey(pair.Closed.Id)
                    || FindingLikeness.IsAlike(
                        pair.Likeness,
                        themed.Contains(pair.Closed.FindingId),
                        asked.Contains(pair.Closed.Id) || asked.Contains(pair.Closed.FindingId)
                    )
                )
                .Take(Math.Max(MostShown, said.Count))
                .Select(pair => ToRow(pair.Closed, said.GetValueOrDefault(pair.Closed.Id))),
        ];
    }

    /// <summary>How many of them wait for a word from the author.</summary>
    public async Task<int> UnansweredAsync(LearningSubject subject, CancellationToken cancel) =>
        (await OfAsync(subject, cancel)).Count(earlier => earlier.IsTheSame is null);

    private static double LikenessOf(ClosedRecommendation closed, PlainWords words) =>
        Math.Max(words.Likeness(PlainWords.Of(closed.Wording)), words.Likeness(PlainWords.Of(closed.FindingStatement)));

    private static RecommendedBefore ToRow(ClosedRecommendation closed, EarlierRecommendation? said) =>
        new(
            closed.Id,
            closed.Reference,
            closed.Wording,
            closed.FindingReference,
            closed.MadeOn,
            closed.ClosedOn,
            said?.IsTheSame,
            said?.Why
        );

    private async Task<Dictionary<Guid, EarlierRecommendation>> SaidAsync(
        LearningSubject subject,
        CancellationToken cancel
    ) =>
        subject.FindingId is { } finding
            ? await db
                .EarlierRecommendations.AsNoTracking()
                .Where(earlier => earlier.FindingId == finding)
                .ToDictionaryAsync(earlier => earlier.RecommendationId, cancel)
            : [];

    private async Task<List<ClosedRecommendation>> ClosedAsync(LearningSubject subject, CancellationToken cancel)
    {
        var since = time.Today().AddYears(-SimilarFindingsQuery.Years);
        return await db
            .Recommendations.AsNoTracking()
            .Where(closed =>
                closed.PartnershipId == subject.PartnershipId
                && closed.FindingId != subject.FindingId
                && closed.ClosedOn >= since
            )
            .OrderByDescending(closed => closed.ClosedOn)
            .ThenByDescending(closed => closed.Id)
            .Take(MostRead)
            .Join(
                db.Findings,
                closed => closed.FindingId,
                finding => finding.Id,
                (closed, finding) =>
                    new ClosedRecommendation(
                        closed.Id,
                        closed.Reference,
                        closed.Wording,
                        closed.MadeOn,
                        closed.ClosedOn!.Value,
                        finding.Id,
                        finding.Reference,
                        finding.Statement
                    )
            )
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

    /// <summary>Recommendations put to one of the agencies, and findings that were about one of them.</summary>
    private async Task<HashSet<Guid>> SharingAgencyAsync(
        LearningSubject subject,
        List<Guid> recommendations,
        List<Guid> findings,
        CancellationToken cancel
    ) =>
        await db
            .Addressees.AsNoTracking()
            .Where(asked =>
                recommendations.Contains(asked.RecommendationId) && subject.Agencies.Contains(asked.AgencyId)
            )
            .Select(asked => asked.RecommendationId)
            .Union(
                db.FindingAgencies.Where(named =>
                        findings.Contains(named.FindingId) && subject.Agencies.Contains(named.AgencyId)
                    )
                    .Select(named => named.FindingId)
            )
            .ToHashSetAsync(cancel);

    private sealed record ClosedRecommendation(
        Guid Id,
        string Reference,
        string Wording,
        DateOnly MadeOn,
        DateOnly ClosedOn,
        Guid FindingId,
        string FindingReference,
        string FindingStatement
    );
}

/// <summary>A closed recommendation that fits what is found again.</summary>
/// <param name="Id">The recommendation.</param>
/// <param name="Reference">R-061.</param>
/// <param name="Wording">What was recommended.</param>
/// <param name="Finding">The reference of the finding it answered.</param>
/// <param name="MadeOn">When it was made.</param>
/// <param name="ClosedOn">When its last action was finished.</param>
/// <param name="IsTheSame">Whether the author says that it is the same; nothing while nobody has looked.</param>
/// <param name="Why">Why the change did not hold, or why it is about something else.</param>
public sealed record RecommendedBefore(
    Guid Id,
    string Reference,
    string Wording,
    string Finding,
    DateOnly MadeOn,
    DateOnly ClosedOn,
    bool? IsTheSame,
    string? Why
);
