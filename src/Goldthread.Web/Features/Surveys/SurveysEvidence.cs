using Goldthread.Features.Partnership;
using Goldthread.Features.Surveys.Answered;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys;

/// <summary>
/// F4: that staff were asked and answered, and how far what they said has come. A survey that nobody has answered shows
/// nothing yet.
/// </summary>
public sealed class SurveysEvidence(GoldthreadDb db, Address address, TimeProvider time) : IFrameworkEvidence
{
    private static readonly TimeOnly Midday = new(12, 0);

    public async Task<IReadOnlyList<FrameworkEvidence>> HereAsync(CancellationToken cancel)
    {
        var here = address.Here;
        var newest = await db
            .Surveys.AsNoTracking()
            .Where(survey =>
                survey.PartnershipId == here.Id
                && survey.OpenedOn != null
                && db.Set<SurveyAnswer>().Any(answer => answer.SurveyId == survey.Id)
            )
            .OrderByDescending(survey => survey.OpenedOn)
            .ThenByDescending(survey => survey.Id)
            .FirstOrDefaultAsync(cancel);
        if (newest is null)
        {
            return [];
        }

        var count = await db.SurveyAnswers.CountAsync(answer => answer.SurveyId == newest.Id, cancel);
        var (said, day) = Standing(newest, time.UtcNow());
        var wave = newest.Wave > 1 ? $", wave {Words.Count(newest.Wave)}" : "";
        return
        [
            new(
                ["F4"],
                $"{newest.Title}{wave}: {Words.Plural(count, "response")}, {said}",
                day.ToDateTime(Midday, DateTimeKind.Utc),
                SurveysPaths.SurveyResults(here.Slug, newest.Reference),
                SurveysPolicy.Read
            ),
        ];
    }

    /// <summary>How far a survey has come, and since when.</summary>
    private static (string Said, DateOnly Since) Standing(Survey survey, DateTime now)
    {
        var closed = LondonTime.Day(survey.EndsAt.AddTicks(-1));
        return survey.StateAt(now) switch
        {
            SurveyState.Reported => ("those who answered were told what came of it", survey.ReportedOn!.Value),
            SurveyState.Analysed => ("analysed", survey.AnalysedOn!.Value),
            SurveyState.Closed => ($"closed on {Words.PlainDate(closed)}", closed),
            _ => ($"open until {Words.PlainDate(survey.ClosesOn)}", survey.OpenedOn!.Value),
        };
    }
}
