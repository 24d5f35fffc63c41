using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.ReadingResults;

/// <summary>
/// What people wrote, for the team alone, after the close and where enough answered; and how many texts are about what, for
/// everybody who reads results.
/// </summary>
public sealed class SurveyTextsQuery(GoldthreadDb db, TimeProvider time)
{
    /// <returns>The texts in the order of their random keys, or nothing where they are not shown.</returns>
    public async Task<IReadOnlyList<ReadText>?> TextsAsync(Survey survey, CancellationToken cancel)
    {
        if (!await IsShownAsync(survey, cancel))
        {
            return null;
        }

        var texts = await db
            .SurveyTexts.AsNoTracking()
            .Where(text => text.SurveyId == survey.Id)
            .OrderBy(text => text.Key)
            .ToListAsync(cancel);
        var codings = (
            await db.TextCodings.AsNoTracking().Where(coding => coding.SurveyId == survey.Id).ToListAsync(cancel)
        ).ToLookup(coding => coding.TextKey, coding => coding.About);
        return
        [
            .. texts.Select(text => new ReadText(
                text.Key,
                text.Question,
                text.Said,
                string.Join("; ", codings[text.Key].Order(StringComparer.OrdinalIgnoreCase))
            )),
        ];
    }

    /// <summary>How many texts are about each theme, most first.</summary>
    public async Task<IReadOnlyList<(string About, int Texts)>> ThemesAsync(Survey survey, CancellationToken cancel)
    {
        if (!await IsShownAsync(survey, cancel))
        {
            return [];
        }

        var rows = await db
            .TextCodings.AsNoTracking()
            .Where(coding => coding.SurveyId == survey.Id)
            .Select(coding => coding.About)
            .ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(about => about, StringComparer.OrdinalIgnoreCase)
                .Select(group => (group.First(), group.Count()))
                .OrderByDescending(one => one.Item2)
                .ThenBy(one => one.Item1, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private async Task<bool> IsShownAsync(Survey survey, CancellationToken cancel) =>
        survey.ShowsResultsAt(time.UtcNow())
        && await db.SurveyAnswers.CountAsync(answer => answer.SurveyId == survey.Id, cancel) >= survey.MinimumGroup;
}

/// <summary>One text and what it is about.</summary>
public sealed record ReadText(long Key, string Question, string Said, string About);
