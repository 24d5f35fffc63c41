using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// Records what was learned, for every module that learns something: an audit, a visit, a survey. It takes the reference
/// and adds the finding with its themes and the agencies it is about; the caller saves.
/// </summary>
[Scoped]
public sealed class Findings(GoldthreadDb db, References references, TimeProvider time)
{
    private const int Digits = 3;

    /// <param name="partnershipId">Whose learning it is.</param>
    /// <param name="text">What was found.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="themes">Practice themes of the partnership; it may be a draft without any.</param>
    /// <param name="agencies">Agencies whose practice it is about; their people may read it.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="RuleBrokenException">It says nothing, its source does not stand, or a theme or agency is not of here.</exception>
    public async Task<Finding> RecordAsync(
        Guid partnershipId,
        FindingText text,
        Source source,
        IReadOnlyCollection<Guid> themes,
        IReadOnlyCollection<Guid> agencies,
        CancellationToken cancel
    )
    {
        // What can be refused is refused before a number is taken, so that a fault leaves no gap in the numbering.
        await CheckAsync(partnershipId, text.PriorityId, themes, agencies, cancel);
        var today = time.Today();
        _ = new Finding(partnershipId, "", text, source, today);
        var reference = await references.NextAsync(partnershipId, "F", Digits, cancel);
        var finding = new Finding(partnershipId, reference, text, source, today);
        db.Add(finding);
        db.AddRange(themes.Distinct().Select(theme => new FindingTheme(finding, theme)));
        db.AddRange(agencies.Distinct().Select(agency => new FindingAgency(finding, agency, AgencyPart.Concerned)));
        return finding;
    }

    /// <summary>
    /// Puts a finding under these themes and no others, and about these agencies. An agency that acts on it stays named.
    /// </summary>
    /// <exception cref="RuleBrokenException">A theme or agency is not of the partnership.</exception>
    public async Task PlaceAsync(
        Finding finding,
        IReadOnlyCollection<Guid> themes,
        IReadOnlyCollection<Guid> agencies,
        CancellationToken cancel
    )
    {
        var given = await db.FindingThemes.Where(one => one.FindingId == finding.Id).ToListAsync(cancel);
        var named = await db.FindingAgencies.Where(one => one.FindingId == finding.Id).ToListAsync(cancel);
        await CheckAsync(
            finding.PartnershipId,
            finding.PriorityId,
            [.. themes.Except(given.Select(one => one.ThemeId))],
            [.. agencies.Except(named.Select(one => one.AgencyId))],
            cancel
        );
        db.RemoveRange(given.Where(one => !themes.Contains(one.ThemeId)));
        var acting = await ActingAsync(finding.Id, cancel);
        foreach (var dropped in named.Where(one => !agencies.Contains(one.AgencyId)))
        {
            if (acting.Contains(dropped.AgencyId))
            {
                dropped.OnlyAct();
            }
            else
            {
                db.Remove(dropped);
            }
        }

        db.AddRange(themes.Except(given.Select(one => one.ThemeId)).Select(theme => new FindingTheme(finding, theme)));
        db.AddRange(
            agencies
                .Except(named.Select(one => one.AgencyId))
                .Select(agency => new FindingAgency(finding, agency, AgencyPart.Concerned))
        );
    }

    /// <summary>Agencies that were asked something because of the finding, or promised an action.</summary>
    private Task<HashSet<Guid>> ActingAsync(Guid finding, CancellationToken cancel) =>
        db
            .Actions.Where(action => action.FindingId == finding)
            .Select(action => action.AgencyId)
            .Union(
                db.Addressees.Where(asked =>
                        db.Set<Recommendation>()
                            .Any(one => one.Id == asked.RecommendationId && one.FindingId == finding)
                    )
                    .Select(asked => asked.AgencyId)
            )
            .ToHashSetAsync(cancel);

    private async Task CheckAsync(
        Guid partnershipId,
        Guid? priority,
        IReadOnlyCollection<Guid> themes,
        IReadOnlyCollection<Guid> agencies,
        CancellationToken cancel
    )
    {
        var known = await db.Themes.CountAsync(
            theme =>
                theme.PartnershipId == partnershipId && theme.Kind == ThemeKind.Practice && themes.Contains(theme.Id),
            cancel
        );
        if (known != themes.Distinct().Count())
        {
            throw new RuleBrokenException("Choose themes from the list.", "Themes");
        }

        var here = await db
            .AgencyMemberships.Where(membership =>
                membership.PartnershipId == partnershipId && agencies.Contains(membership.AgencyId)
            )
            .Select(membership => membership.AgencyId)
            .Distinct()
            .CountAsync(cancel);
        if (here != agencies.Distinct().Count())
        {
            throw new RuleBrokenException("Choose agencies from the list.", "Agencies");
        }

        if (
            priority is { } chosen
            && !await db.Priorities.AnyAsync(one => one.Id == chosen && one.PartnershipId == partnershipId, cancel)
        )
        {
            throw new RuleBrokenException("Choose a priority from the list.", "PriorityId");
        }
    }
}
