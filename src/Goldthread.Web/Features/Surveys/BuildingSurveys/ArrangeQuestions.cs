using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Surveys.BuildingSurveys;

/// <summary>Moves a question up or down, or takes it out.</summary>
[UseCase]
public sealed class ArrangeQuestions(GoldthreadDb db, SurveyByReferenceQuery surveys)
{
    public async Task RunAsync(string reference, string key, Arrangement arrangement, CancellationToken cancel)
    {
        var survey = await surveys.FindAsync(reference, cancel);
        var set = SurveyContent.Read(survey.Content);
        if (set.Find(key) is null)
        {
            throw new RuleBrokenException("That question is not in this survey any more.");
        }

        survey.Ask(
            SurveyContent.Write(
                arrangement switch
                {
                    Arrangement.Up => SurveyContent.Move(set, key, -1),
                    Arrangement.Down => SurveyContent.Move(set, key, 1),
                    Arrangement.Out => SurveyContent.Remove(set, key),
                }
            )
        );
        await db.SaveChangesAsync(this, cancel);
    }
}

/// <summary>What is done with a question of the list.</summary>
public enum Arrangement
{
    Up,
    Down,
    Out,
}
