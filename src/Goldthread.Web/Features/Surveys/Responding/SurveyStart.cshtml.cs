using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.Responding;

/// <summary>Where a link leads: who asks, why, how long it takes, and exactly what is known of whoever answers.</summary>
public sealed class SurveyStartModel(
    GoldthreadDb db,
    SurveyDoorQuery door,
    IDataProtectionProvider protection,
    TimeProvider time
) : RespondPage(door, protection, time)
{
    public int Minutes => SurveyContent.Minutes(Asked);

    public int Questions => Asked.Questions.Count();

    /// <summary>Whom to call about a child, as the partnership recorded it.</summary>
    public string? Telephone { get; private set; }

    /// <summary>The agency whose link this is, if its name is kept beside answers.</summary>
    public string? Agency { get; private set; }

    public bool IsNamed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await EnterAsync(cancel);
        if (Found is { } found)
        {
            var (here, agency, survey) = (found.Partnership.Id, found.AgencyId, found.Survey.Id);
            Telephone = await db
                .Partnerships.Where(one => one.Id == here)
                .Select(one => one.Telephone)
                .SingleAsync(cancel);
            Agency = await db
                .Agencies.Where(one => one.Id == agency)
                .Select(one => one.Name)
                .SingleOrDefaultAsync(cancel);
            var asked = await db
                .SurveyAgencies.AsNoTracking()
                .SingleOrDefaultAsync(one => one.SurveyId == survey && one.AgencyId == agency, cancel);
            IsNamed = asked?.IsNamed(found.Survey.MinimumGroup) == true;
        }

        return Shown();
    }

    /// <summary>What this link asks: by that of an agency, not where one works.</summary>
    private QuestionSetText Asked
    {
        get
        {
            var set = SurveyContent.Read(Survey.Content);
            return Found!.AgencyId is null ? set : SurveyContent.WithoutAgency(set);
        }
    }
}
