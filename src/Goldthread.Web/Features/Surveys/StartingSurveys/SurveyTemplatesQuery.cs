using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.StartingSurveys;

/// <summary>What a survey can start from: a published set that is answered without a name, or a survey of before.</summary>
public sealed class SurveyTemplatesQuery(GoldthreadDb db, Address address)
{
    public const string Blank = "blank";

    private const string SetPrefix = "set:";
    private const string SurveyPrefix = "survey:";

    /// <summary>The sets first, then the surveys that were opened, newest first, then nothing at all.</summary>
    public async Task<IReadOnlyList<SurveyTemplate>> AllAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var sets = await db
            .QuestionSets.AsNoTracking()
            .Where(set => set.KeeperId == null || set.KeeperId == here)
            .OrderBy(set => set.Title)
            .ToListAsync(cancel);
        List<SurveyTemplate> all = [];
        foreach (var set in sets)
        {
            if (await NewestAsync(set.Id, cancel) is { IsAnonymous: true } text && SurveyContent.IsFit(text))
            {
                all.Add(new SurveyTemplate($"{SetPrefix}{set.Code}", text, null));
            }
        }

        var surveys = await db
            .Surveys.AsNoTracking()
            .Where(survey => survey.PartnershipId == here && survey.OpenedOn != null)
            .OrderByDescending(survey => survey.OpenedOn)
            .ToListAsync(cancel);
        all.AddRange(
            surveys.Select(survey => new SurveyTemplate(
                $"{SurveyPrefix}{survey.Reference}",
                SurveyContent.Read(survey.Content),
                survey
            ))
        );
        all.Add(new SurveyTemplate(Blank, SurveyContent.Blank(), null));
        return all;
    }

    private async Task<QuestionSetText?> NewestAsync(Guid set, CancellationToken cancel)
    {
        var content = await db
            .QuestionSetVersions.AsNoTracking()
            .Where(version => version.SetId == set && version.PublishedOn != null)
            .OrderByDescending(version => version.Number)
            .Select(version => version.Content)
            .FirstOrDefaultAsync(cancel);
        return content is null ? null : SurveyContent.Read(content);
    }
}

/// <summary>One start.</summary>
/// <param name="Key">As the form names it.</param>
/// <param name="Text">The questions.</param>
/// <param name="Earlier">The survey that is asked again.</param>
public sealed record SurveyTemplate(string Key, QuestionSetText Text, Survey? Earlier)
{
    public bool IsBlank => Key == SurveyTemplatesQuery.Blank;
}
