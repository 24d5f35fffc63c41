using Goldthread.Features.Surveys.Answered;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.RunningSurveys;

/// <summary>
/// Once a day: removes what nobody came back to, once its survey is closed and the day of grace is over, and mixes the rows
/// of every survey anew, so that nothing about their order outlives a day.
/// </summary>
[UseCase]
public sealed class ForgetPartAnswers(GoldthreadDb db, SaveSteps steps, RowMixer mixer, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = time.UtcNow();
        var surveys = await db.Surveys.AsNoTracking().Where(survey => survey.OpenedOn != null).ToListAsync(cancel);
        var over = surveys.Where(survey => now >= survey.ResultsFrom).Select(survey => survey.Id).ToList();
        db.RemoveRange(await db.PartAnswers.Where(part => over.Contains(part.SurveyId)).ToListAsync(cancel));
        await db.SaveChangesAsync(this, cancel);
        foreach (var survey in surveys)
        {
            await MixAsync(survey.Id, cancel);
        }
    }

    /// <summary>In one transaction, as whoever sends answers does: otherwise a row sent meanwhile would stand out.</summary>
    private async Task MixAsync(Guid survey, CancellationToken cancel)
    {
        await using var transaction = await steps.BeginAsync(db, cancel);
        await mixer.HoldAsync(survey, cancel);
        await mixer.MixAsync<SurveyAnswer>(nameof(SurveyAnswer.SurveyId), survey, cancel);
        await mixer.MixAsync<SurveyText>(nameof(SurveyText.SurveyId), survey, cancel);
        await mixer.MixAsync<OneUseCode>(nameof(OneUseCode.SurveyId), survey, cancel);
        await transaction.CommitAsync(cancel);
    }
}
