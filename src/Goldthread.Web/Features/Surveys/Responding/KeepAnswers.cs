using Goldthread.Features.Surveys.Answered;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.Responding;

/// <summary>Keeps part answers, sealed with a code that is shown once to whoever wants to go on later.</summary>
[UseCase]
public sealed class KeepAnswers(GoldthreadDb db, TimeProvider time)
{
    /// <returns>The code, and the answers knowing where they are kept.</returns>
    public async Task<(string Code, AnswersSoFar SoFar)> RunAsync(
        FoundSurvey found,
        AnswersSoFar soFar,
        CancellationToken cancel
    )
    {
        found.Survey.Take(soFar.BegunAt, time.UtcNow());
        var code = SurveyCodes.Make(SurveyCodes.ResumeLength);
        var kept = soFar with { Part = PartAnswers.LookupOf(found.Survey.Id, code) };
        db.RemoveRange(await db.PartAnswers.Where(part => part.Lookup == soFar.Part).ToListAsync(cancel));
        db.Add(new PartAnswers(found.Survey, code, kept.ToText()));
        await db.SaveChangesAsync(this, cancel);
        return (code, kept);
    }
}
