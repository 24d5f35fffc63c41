using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.Responding;

/// <summary>
/// Lets somebody without an account in by the code of a link. Links stand in owned rows, so this one question looks across
/// the walls; from then on the unit of work holds the one partnership that asks, and acts as nobody.
/// </summary>
public sealed class SurveyDoorQuery(GoldthreadDb db, Scope scope, IDirectory directory)
{
    /// <returns>The survey and how its link stands to it, or nothing where no link has the code.</returns>
    public async Task<FoundSurvey?> FindAsync(string typed, CancellationToken cancel)
    {
        var code = SurveyCodes.Read(typed);
        var all = await directory.PartnershipsAsync(cancel);
        scope.To(all.Select(partnership => partnership.Id));
        var link = await db.SurveyLinks.AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, cancel);
        var hash = OneUseCode.HashOf(code);
        var once = link is null
            ? await db.OneUseCodes.AsNoTracking().SingleOrDefaultAsync(one => one.Hash == hash, cancel)
            : null;
        scope.To([]);
        if ((link?.SurveyId ?? once?.SurveyId) is not { } id)
        {
            return null;
        }

        var partnership = all.Single(one => one.Id == (link?.PartnershipId ?? once!.PartnershipId));
        scope.To(partnership.Id);
        var survey = await db.Surveys.AsNoTracking().SingleAsync(one => one.Id == id, cancel);
        return new FoundSurvey(
            survey,
            partnership,
            link?.AgencyId ?? once?.AgencyId,
            once?.Hash,
            once?.IsSpent == true
        );
    }
}

/// <summary>What a link leads to.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Partnership">Who asks.</param>
/// <param name="AgencyId">The agency that passed the link on.</param>
/// <param name="OneUse">The hash of a code that works once.</param>
/// <param name="IsSpent">Whether it has worked.</param>
public sealed record FoundSurvey(
    Survey Survey,
    NamedPartnership Partnership,
    Guid? AgencyId,
    string? OneUse,
    bool IsSpent
);
