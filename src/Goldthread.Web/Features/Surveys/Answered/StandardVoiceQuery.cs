using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.Answered;

/// <summary>
/// What staff say of each standard, to be laid beside what their agencies say of themselves: the newest survey that asks
/// about a standard and has results speaks for it.
/// </summary>
public sealed class StandardVoiceQuery(GoldthreadDb db, SurveyResultsQuery results, TimeProvider time)
{
    /// <summary>Of the newest survey of a partnership that speaks to standards; nothing where there is none.</summary>
    public async Task<IReadOnlyList<StandardVoice>> NewestAsync(Guid partnershipId, CancellationToken cancel)
    {
        var now = time.UtcNow();
        var surveys = await db
            .Surveys.AsNoTracking()
            .Where(survey => survey.PartnershipId == partnershipId && survey.OpenedOn != null)
            .OrderByDescending(survey => survey.ClosesOn)
            .ToListAsync(cancel);
        foreach (var survey in surveys.Where(one => one.ShowsResultsAt(now)))
        {
            var voices = await OfAsync(survey, cancel);
            if (voices.Count > 0)
            {
                return voices;
            }
        }

        return [];
    }

    /// <summary>
    /// By standard, everybody first and then each agency. An agency is shown where it is shown in every question of the
    /// standard, so that the sum gives away nothing that the questions do not show.
    /// </summary>
    public async Task<IReadOnlyList<StandardVoice>> OfAsync(Survey survey, CancellationToken cancel)
    {
        if (!survey.ShowsResultsAt(time.UtcNow()))
        {
            return [];
        }

        var set = SurveyContent.Read(survey.Content);
        var counts = new SurveyCounts(set, await results.AnswersAsync(survey.Id, cancel));
        var least = survey.MinimumGroup;
        List<StandardVoice> voices = [];
        foreach (
            var standard in set
                .Questions.Where(question => question.Kind == QuestionKind.Rating && question.Standard is not null)
                .GroupBy(question => question.Standard!, StringComparer.Ordinal)
        )
        {
            var questions = standard.ToList();
            var all = questions.Select(counts.Of).ToList();
            voices.Add(
                new StandardVoice(
                    survey.Reference,
                    standard.Key,
                    null,
                    all.All(one => one.Scored >= least) ? Sum(all) : null
                )
            );
            var shown = questions.Select(question => counts.Shown(question, least)).ToList();
            voices.AddRange(
                counts.Groups.Select(group => new StandardVoice(
                    survey.Reference,
                    standard.Key,
                    group,
                    shown.All(one => one.Contains(group))
                        ? Sum(questions.Select(question => counts.ShareOf(question, group)))
                        : null
                ))
            );
        }

        return voices;
    }

    private static Share Sum(IEnumerable<Share> shares) => shares.Aggregate(Share.None, (sum, one) => sum.Plus(one));
}

/// <summary>What staff say of a standard.</summary>
/// <param name="Survey">The reference of the survey that says it.</param>
/// <param name="Standard">The code of the standard.</param>
/// <param name="AgencyId">The agency, or nothing for the staff of all.</param>
/// <param name="Share">Who agree, with how many are scored; nothing where the group is hidden.</param>
public sealed record StandardVoice(string Survey, string Standard, Guid? AgencyId, Share? Share);
