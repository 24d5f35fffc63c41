using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.Answered;

/// <summary>
/// What may be shown of a survey: who answered in numbers at any time, and from a day after the close each question, with
/// small groups hidden and the survey before beside it. The only cross-tables are those by agency; nobody can filter.
/// </summary>
public sealed class SurveyResultsQuery(GoldthreadDb db, TimeProvider time)
{
    public async Task<SurveyResultsView> OfAsync(Survey survey, CancellationToken cancel)
    {
        var set = SurveyContent.Read(survey.Content);
        var counts = new SurveyCounts(set, await AnswersAsync(survey.Id, cancel));
        var agencies = await AgenciesAsync(survey.Id, cancel);
        var responses = ResponseRows(survey, counts, agencies);
        if (!survey.ShowsResultsAt(time.UtcNow()) || counts.Responses < survey.MinimumGroup)
        {
            return new SurveyResultsView(survey, counts.Responses, responses, [], null);
        }

        var (earlier, before) = await EarlierAsync(survey, cancel);
        return new SurveyResultsView(
            survey,
            counts.Responses,
            responses,
            [
                .. set
                    .Questions.Where(one =>
                        one.Kind is QuestionKind.Rating or QuestionKind.Choice or QuestionKind.Several
                    )
                    .Select(one => Result(set, one, counts, before, survey.MinimumGroup, agencies)),
            ],
            earlier
        );
    }

    /// <summary>The raw counts of a survey, for queries of this module that hide small groups themselves.</summary>
    public async Task<IReadOnlyList<SurveyAnswer>> AnswersAsync(Guid survey, CancellationToken cancel) =>
        await db.SurveyAnswers.AsNoTracking().Where(answer => answer.SurveyId == survey).ToListAsync(cancel);

    public async Task<IReadOnlyList<InvitedAgency>> AgenciesAsync(Guid survey, CancellationToken cancel) =>
        await db
            .SurveyAgencies.AsNoTracking()
            .Where(one => one.SurveyId == survey)
            .Join(
                db.Agencies,
                one => one.AgencyId,
                agency => agency.Id,
                (one, agency) =>
                    new
                    {
                        agency.Id,
                        agency.Name,
                        one.Invited,
                    }
            )
            .OrderBy(row => row.Name)
            .Select(row => new InvitedAgency(row.Id, row.Name, row.Invited))
            .ToListAsync(cancel);

    /// <summary>The survey before that has results, and what it counted; nothing that is smaller than its own smallest group.</summary>
    private async Task<(Survey? Earlier, SurveyCounts? Counts)> EarlierAsync(Survey survey, CancellationToken cancel)
    {
        if (
            survey.EarlierId is not { } id
            || await db.Surveys.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } earlier
            || !earlier.ShowsResultsAt(time.UtcNow())
        )
        {
            return (null, null);
        }

        var counts = new SurveyCounts(SurveyContent.Read(earlier.Content), await AnswersAsync(id, cancel));
        return counts.Responses < earlier.MinimumGroup ? (null, null) : (earlier, counts);
    }

    private static QuestionResult Result(
        QuestionSetText set,
        Question question,
        SurveyCounts counts,
        SurveyCounts? before,
        int least,
        IReadOnlyList<InvitedAgency> agencies
    )
    {
        var answered = counts.Answered(question);
        var isShown = answered >= least;
        var chosen = isShown ? counts.Chosen(question) : [];
        if (question.Kind != QuestionKind.Rating || !isShown)
        {
            return new QuestionResult(question, answered, isShown, chosen, null, null, []);
        }

        var share = counts.Of(question);
        var earlier = before is not null && before.Asks(question.Key) ? before.Of(before.Find(question.Key)!) : null;
        var shown = counts.Shown(question, least);
        return new QuestionResult(
            question,
            answered,
            isShown,
            chosen,
            share.Scored >= least ? share : null,
            earlier is { } then && then.Scored >= least && share.Scored >= least ? then : null,
            [
                .. agencies
                    .Where(agency => agency.Invited is not null && counts.Groups.Contains(agency.Id))
                    .Select(agency => new GroupResult(
                        agency.Name,
                        shown.Contains(agency.Id) ? counts.ShareOf(question, agency.Id) : null
                    )),
            ]
        );
    }

    /// <summary>
    /// Agencies that may be named with how many answered; in bands where a number by itself, or what remains of the whole,
    /// would tell of a few people. The others stand in one row.
    /// </summary>
    private static List<ResponseRow> ResponseRows(
        Survey survey,
        SurveyCounts counts,
        IReadOnlyList<InvitedAgency> agencies
    )
    {
        var named = agencies.Where(agency => agency.Invited >= 2 * survey.MinimumGroup).ToList();
        var unnamed = counts.Responses - named.Sum(agency => counts.ResponsesOf(agency.Id));
        var shown = ShownGroups.Of(
            named.ToDictionary(agency => agency.Id, agency => (IReadOnlyList<int>)[counts.ResponsesOf(agency.Id)]),
            [unnamed],
            survey.MinimumGroup
        );
        return
        [
            .. named.Select(agency => new ResponseRow(
                agency.Name,
                Say(counts.ResponsesOf(agency.Id), shown.Contains(agency.Id), survey.MinimumGroup),
                agency.Invited
            )),
            new ResponseRow("Other agencies, and not said", Say(unnamed, isShown: false, survey.MinimumGroup), null),
        ];
    }

    private static string Say(int count, bool isShown, int least) =>
        isShown ? Words.Count(count)
        : count < least ? $"Fewer than {Words.Count(least)}"
        : $"{Words.Count(least)} or more";
}

/// <summary>An agency that a survey asks.</summary>
public sealed record InvitedAgency(Guid Id, string Name, int? Invited);

/// <summary>What a page of results shows.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Count">How many answered.</param>
/// <param name="Responses">By agency.</param>
/// <param name="Questions">Each question; none while results are not shown.</param>
/// <param name="Earlier">The survey before, where it is compared.</param>
public sealed record SurveyResultsView(
    Survey Survey,
    int Count,
    IReadOnlyList<ResponseRow> Responses,
    IReadOnlyList<QuestionResult> Questions,
    Survey? Earlier
);

/// <summary>How many of an agency answered, as a number or a band, of how many.</summary>
public sealed record ResponseRow(string Name, string Count, int? Invited);

/// <summary>One question.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Answered">How many answered it.</param>
/// <param name="IsShown">Whether so many did that it may be shown.</param>
/// <param name="Chosen">How often each answer was chosen.</param>
/// <param name="Share">Who agree; nothing where it is no rating or too few are scored.</param>
/// <param name="Before">The same in the survey before.</param>
/// <param name="Groups">By agency; a share that is nothing is hidden.</param>
public sealed record QuestionResult(
    Question Question,
    int Answered,
    bool IsShown,
    IReadOnlyList<(string Label, int Count)> Chosen,
    Share? Share,
    Share? Before,
    IReadOnlyList<GroupResult> Groups
)
{
    public ShareChange? Change => Share is { } now && Before is { } then ? ShareChange.Of(then, now) : null;
}

/// <summary>One agency’s share, or nothing where it is hidden.</summary>
public sealed record GroupResult(string Name, Share? Share);
