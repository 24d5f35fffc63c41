using Goldthread.Features.Improvement;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Surveys.ReadingResults;

/// <summary>Writes down what a survey found, as a draft whose source is the survey.</summary>
[UseCase]
public sealed class RaiseFindingOfSurvey(
    GoldthreadDb db,
    SurveyByReferenceQuery surveys,
    Findings findings,
    TimeProvider time
)
{
    /// <returns>The reference of the finding.</returns>
    public async Task<string> RunAsync(
        string reference,
        FindingText text,
        IReadOnlyCollection<Guid> themes,
        CancellationToken cancel
    )
    {
        var survey = await surveys.FindAsync(reference, cancel);
        var now = time.UtcNow();
        if (!survey.ShowsResultsAt(now))
        {
            throw new RuleBrokenException(
                "A survey finds nothing before its results are shown, a day after the close."
            );
        }

        var source = new Source(SourceKind.StaffSurvey, survey.Title, LondonTime.Day(survey.EndsAt.AddTicks(-1)))
        {
            Id = survey.Id,
            Path = SurveysPaths.SurveyResults("", reference)[1..],
        };
        var finding = await findings.RecordAsync(survey.PartnershipId, text, source, themes, [], cancel);
        await db.SaveChangesAsync(this, cancel);
        return finding.Reference;
    }
}
