using Goldthread.Features.Surveys.Asked;
using Goldthread.Features.Surveys.ReadingResults;
using Goldthread.Features.Surveys.ReportingSurveys;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.Demonstration;

/// <summary>What the team does with a survey that is over, through the use cases of its pages.</summary>
[Scoped]
public sealed class SurveyEndings(
    GoldthreadDb db,
    CodeText code,
    AnalyseSurvey analyse,
    AddSaidAndDone add,
    PublishSaidAndDone publish
)
{
    private static readonly (string Word, string About)[] Themes =
    [
        ("refer", "Thresholds"),
        ("time", "Supervision"),
        ("school", "Working with schools"),
        ("hear", "Hearing back"),
        ("training", "Training"),
    ];

    /// <summary>Codes what was written, by a word in it.</summary>
    public async Task CodeAsync(Survey survey, CancellationToken cancel)
    {
        var texts = await db.SurveyTexts.AsNoTracking().Where(text => text.SurveyId == survey.Id).ToListAsync(cancel);
        var about = texts.ToDictionary(
            text => text.Key,
            text =>
                (string?)
                    string.Join(
                        ';',
                        Themes
                            .Where(theme => text.Said.Contains(theme.Word, StringComparison.OrdinalIgnoreCase))
                            .Select(theme => theme.About)
                    )
        );
        await code.RunAsync(survey.Reference, about, cancel);
        await analyse.RunAsync(survey.Reference, cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>Tells those who answered.</summary>
    public async Task TellAsync(Survey survey, IEnumerable<(string Said, string Done)> lines, CancellationToken cancel)
    {
        foreach (var (said, done) in lines)
        {
            await add.RunAsync(survey.Reference, said, done, cancel);
        }

        await publish.RunAsync(survey.Reference, cancel);
        db.ChangeTracker.Clear();
    }
}
