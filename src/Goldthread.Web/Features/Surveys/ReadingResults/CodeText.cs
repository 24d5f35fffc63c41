using Goldthread.Features.Surveys.Answered;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.ReadingResults;

/// <summary>Says what texts are about. Coding is one press for all texts of a page; an empty field takes a code back.</summary>
[UseCase]
public sealed class CodeText(GoldthreadDb db, SurveyByReferenceQuery surveys, TimeProvider time)
{
    private const char Between = ';';

    /// <param name="reference">The survey.</param>
    /// <param name="about">What each text is about, by its key: themes with a semicolon between them.</param>
    /// <param name="cancel">Stops.</param>
    public async Task RunAsync(string reference, IReadOnlyDictionary<long, string?> about, CancellationToken cancel)
    {
        var survey = await surveys.FindAsync(reference, cancel);
        if (!survey.ShowsResultsAt(time.UtcNow()))
        {
            throw new RuleBrokenException("What people wrote can be read and coded a day after the close.");
        }

        var keys = about.Keys.ToList();
        var known = await db
            .SurveyTexts.Where(text => text.SurveyId == survey.Id && keys.Contains(text.Key))
            .Select(text => text.Key)
            .ToListAsync(cancel);
        var codings = await db
            .TextCodings.Where(coding => coding.SurveyId == survey.Id && keys.Contains(coding.TextKey))
            .ToListAsync(cancel);
        foreach (var key in known)
        {
            var said = (about[key] ?? "")
                .Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .ToList();
            var before = codings.Where(coding => coding.TextKey == key).ToList();
            db.RemoveRange(before.Where(coding => !said.Contains(coding.About, StringComparer.OrdinalIgnoreCase)));
            db.AddRange(
                said.Where(one => before.All(coding => !coding.About.Equals(one, StringComparison.OrdinalIgnoreCase)))
                    .Select(one => new TextCoding(survey, key, one))
            );
        }

        await db.SaveChangesAsync(this, cancel);
    }
}
