using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.SharingSurveys;

/// <summary>The links of a survey with their whole addresses, the one for everybody first.</summary>
public sealed class SurveyLinksQuery(GoldthreadDb db, AccountsSettings settings)
{
    public async Task<IReadOnlyList<SharedLink>> OfAsync(Survey survey, CancellationToken cancel)
    {
        var links = await (
            from link in db.SurveyLinks.AsNoTracking()
            where link.SurveyId == survey.Id
            join agency in db.Agencies on link.AgencyId equals agency.Id into agencies
            from agency in agencies.DefaultIfEmpty()
            select new { link.Code, Name = agency == null ? null : agency.Name }
        ).ToListAsync(cancel);
        return
        [
            .. links
                .OrderBy(link => link.Name is not null)
                .ThenBy(link => link.Name, StringComparer.Ordinal)
                .Select(link => new SharedLink(
                    link.Code,
                    link.Name,
                    settings.Link(SurveysPaths.SurveyStart(link.Code))
                )),
        ];
    }
}

/// <summary>One link.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Agency">The agency that passes it on; nothing for the link to all.</param>
/// <param name="Address">Where it leads.</param>
public sealed record SharedLink(string Code, string? Agency, string Address)
{
    /// <summary>As it is printed to be typed: without the beginning that every phone adds.</summary>
    public string Printed =>
        Address.Contains("://", StringComparison.Ordinal)
            ? Address[(Address.IndexOf("://", StringComparison.Ordinal) + 3)..]
            : Address;
}
