using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// Merges findings that say the same. The one that goes on answers for both: it takes over recommendations, actions and
/// challenges, stands under the themes of both and names the agencies of both. Does not save.
/// </summary>
[Scoped]
public sealed class FindingMerges(GoldthreadDb db, FindingByReferenceQuery findings, TimeProvider time)
{
    /// <param name="finding">The one that ends.</param>
    /// <param name="reference">The one that goes on, by its reference.</param>
    /// <param name="themes">The themes of the first.</param>
    /// <param name="agencies">The agencies that the first names, and why.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="RuleBrokenException">One has ended, or a draft would have to answer for what is under way.</exception>
    /// <returns>The one that goes on.</returns>
    public async Task<Finding> MergeAsync(
        Finding finding,
        string reference,
        IReadOnlyCollection<Guid> themes,
        IReadOnlyDictionary<Guid, AgencyPart> agencies,
        CancellationToken cancel
    )
    {
        var into = await findings.FindAsync(reference, cancel);
        finding.MergeInto(into, time.Today());
        foreach (var moved in await db.Recommendations.Where(one => one.FindingId == finding.Id).ToListAsync(cancel))
        {
            moved.MoveTo(into);
        }

        foreach (var moved in await db.Actions.Where(one => one.FindingId == finding.Id).ToListAsync(cancel))
        {
            moved.MoveTo(into);
        }

        foreach (var moved in await db.Challenges.Where(one => one.FindingId == finding.Id).ToListAsync(cancel))
        {
            moved.MoveTo(into);
        }

        var given = db.FindingThemes.Where(one => one.FindingId == into.Id).Select(one => one.ThemeId);
        db.AddRange(themes.Except(await given.ToListAsync(cancel)).Select(theme => new FindingTheme(into, theme)));
        var named = db.FindingAgencies.Where(one => one.FindingId == into.Id).Select(one => one.AgencyId);
        db.AddRange(
            agencies
                .Keys.Except(await named.ToListAsync(cancel))
                .Select(agency => new FindingAgency(into, agency, agencies[agency]))
        );
        return into;
    }
}
