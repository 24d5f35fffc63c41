using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// What the thread shows for rows of the framework: actions of all plans (A1–A5), findings raised from an indicator (D8),
/// challenges (D10) and themes that several sources found (P1).
/// </summary>
public sealed class ThreadEvidence(GoldthreadDb db, Address address, TimeProvider time) : IFrameworkEvidence
{
    private static readonly TimeOnly Midday = new(12, 0);

    public async Task<IReadOnlyList<FrameworkEvidence>> HereAsync(CancellationToken cancel)
    {
        FrameworkEvidence?[] found =
        [
            await ActionsAsync(cancel),
            await SignalsAsync(cancel),
            await ChallengesAsync(cancel),
            await ThemesAsync(cancel),
        ];
        return [.. found.OfType<FrameworkEvidence>()];
    }

    private async Task<FrameworkEvidence?> ActionsAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var counts = await db
            .Actions.Where(action => action.PartnershipId == here && action.AgreedOn != null)
            .GroupBy(_ => 1)
            .Select(all => new
            {
                Agreed = all.Count(),
                SignedOff = all.Count(action => action.SignedOffOn != null),
                LastAgreed = all.Max(action => action.AgreedOn),
                LastSignedOff = all.Max(action => action.SignedOffOn),
            })
            .SingleOrDefaultAsync(cancel);
        var checks = await db.ImpactChecks.CountAsync(
            check => check.PartnershipId == here && check.CheckedOn != null,
            cancel
        );
        return counts?.LastAgreed is { } agreed
            ? Evidence(
                "A1–A5",
                $"{Words.Plural(counts.Agreed, "action")} agreed, {Words.Count(counts.SignedOff)} signed off, {Words.Plural(checks, "impact check")} answered",
                counts.LastSignedOff is { } signed && signed > agreed ? signed : agreed,
                ImprovementPaths.ActionList(address.Here.Slug)
            )
            : null;
    }

    private async Task<FrameworkEvidence?> SignalsAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var counts = await db
            .Findings.Where(finding =>
                finding.PartnershipId == here && finding.SourceMeasure != null && finding.RejectedOn == null
            )
            .GroupBy(_ => 1)
            .Select(all => new
            {
                Count = all.Count(),
                Acted = all.Count(finding => db.Set<AgencyAction>().Any(action => action.FindingId == finding.Id)),
                Last = all.Max(finding => finding.RecordedOn),
            })
            .SingleOrDefaultAsync(cancel);
        return counts is null
            ? null
            : Evidence(
                "D8",
                $"{Words.Plural(counts.Count, "finding")} raised from an indicator, {Words.Count(counts.Acted)} with an action",
                counts.Last,
                ImprovementPaths.ThreadList(address.Here.Slug)
                    + (ThreadFilter.None with { Source = SourceKind.MultiAgencyData }).ToQuery()
            );
    }

    private async Task<FrameworkEvidence?> ChallengesAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var counts = await db
            .Challenges.Where(challenge => challenge.PartnershipId == here)
            .GroupBy(_ => 1)
            .Select(all => new
            {
                Count = all.Count(),
                Replied = all.Count(challenge => challenge.RepliedOn != null),
                Closed = all.Count(challenge => challenge.ClosedOn != null),
                Last = all.Max(challenge => challenge.AskedOn),
            })
            .SingleOrDefaultAsync(cancel);
        return counts is null
            ? null
            : Evidence(
                "D10",
                $"{Words.Plural(counts.Count, "challenge")} put to agencies, {Words.Count(counts.Replied)} replied to, {Words.Count(counts.Closed)} closed",
                counts.Last,
                ImprovementPaths.ChallengeList(address.Here.Slug)
            );
    }

    private async Task<FrameworkEvidence?> ThemesAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var since = ThreadFilter.Since(time.Today());
        var themes = await db
            .FindingThemes.Join(
                db.Findings.Where(finding =>
                    finding.PartnershipId == here && finding.AgreedOn >= since && finding.RejectedOn == null
                ),
                given => given.FindingId,
                finding => finding.Id,
                (given, finding) =>
                    new
                    {
                        given.ThemeId,
                        finding.SourceKind,
                        finding.AgreedOn,
                    }
            )
            .GroupBy(one => one.ThemeId)
            .Select(theme => new
            {
                Kinds = theme.Select(one => one.SourceKind).Distinct().Count(),
                Last = theme.Max(one => one.AgreedOn),
            })
            .ToListAsync(cancel);
        return themes.Max(theme => theme.Last) is { } last
            ? Evidence(
                "P1",
                $"Findings of the last 24 months stand under {Words.Plural(themes.Count, "theme")}, {Words.Count(themes.Count(theme => theme.Kinds > 1))} found by more than one kind of source",
                last,
                PartnershipPaths.ThemeList(address.Here.Slug)
            )
            : null;
    }

    private static FrameworkEvidence Evidence(string row, string sentence, DateOnly day, string path) =>
        new([row], sentence, day.ToDateTime(Midday, DateTimeKind.Utc), path, ImprovementPolicy.Look);
}
