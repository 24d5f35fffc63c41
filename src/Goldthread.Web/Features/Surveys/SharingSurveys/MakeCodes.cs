using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Surveys.SharingSurveys;

/// <summary>
/// Makes a pool of codes that work once each. Nobody can be told them again: only their hashes are kept. They are to be
/// dealt at random, so that not even whoever deals them knows who has which.
/// </summary>
[UseCase]
public sealed class MakeCodes(GoldthreadDb db, SurveyByReferenceQuery surveys, TimeProvider time)
{
    private const int Most = 2000;

    public async Task<IReadOnlyList<string>> RunAsync(string reference, int? count, CancellationToken cancel)
    {
        var survey = await surveys.FindAsync(reference, cancel);
        if (survey.StateAt(time.UtcNow()) is not (SurveyState.Approved or SurveyState.Open))
        {
            throw new RuleBrokenException("Codes are made for a survey that is approved or open.");
        }

        if (count is not (> 0 and <= Most))
        {
            throw new RuleBrokenException("Enter how many codes you need, from 1 to 2,000.", "Count");
        }

        var codes = Enumerable
            .Range(0, count.Value)
            .Select(_ => SurveyCodes.Make(SurveyCodes.Length))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        db.AddRange(codes.Select(code => new OneUseCode(survey, code, null)));
        await db.SaveChangesAsync(this, cancel);
        return codes;
    }
}
