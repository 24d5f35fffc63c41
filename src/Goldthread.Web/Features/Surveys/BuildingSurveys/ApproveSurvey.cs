using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.BuildingSurveys;

/// <summary>Says that the questions are fit to be asked, and makes the links by which they will be.</summary>
[UseCase]
public sealed class ApproveSurvey(GoldthreadDb db, SurveyByReferenceQuery surveys, CurrentUser user, TimeProvider time)
{
    public async Task RunAsync(string reference, CancellationToken cancel)
    {
        var survey = await surveys.FindAsync(reference, cancel);
        var asked = SurveyContent.WithoutAgency(SurveyContent.Read(survey.Content)).Questions.Count();
        survey.Approve(asked, time.Today(), user.Name);
        var agencies = await db
            .SurveyAgencies.Where(one => one.SurveyId == survey.Id)
            .Select(one => one.AgencyId)
            .ToListAsync(cancel);
        db.Add(new SurveyLink(survey, null));
        db.AddRange(agencies.Select(agency => new SurveyLink(survey, agency)));
        await db.SaveChangesAsync(this, cancel);
    }
}
