using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.RunningSurveys;

/// <summary>Every survey of the partnership, newest first, with how many answered.</summary>
public sealed class SurveyListModel(GoldthreadDb db, Address address, CurrentUser user, TimeProvider time)
    : GoldthreadPage
{
    public IReadOnlyList<SurveyRow> Rows { get; private set; } = [];

    public string Place => address.Here.Slug;

    public bool MayKeep => user.May(SurveysPolicy.Keep, address.Here.Id);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (here, now) = (address.Here.Id, time.UtcNow());
        var mayKeep = MayKeep;
        var surveys = await db
            .Surveys.AsNoTracking()
            .Where(survey => survey.PartnershipId == here && (mayKeep || survey.OpenedOn != null))
            .OrderByDescending(survey => survey.Id)
            .ToListAsync(cancel);
        var counts = await db
            .SurveyAnswers.Where(answer => answer.PartnershipId == here)
            .GroupBy(answer => answer.SurveyId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
        Rows =
        [
            .. surveys.Select(survey => new SurveyRow(
                survey,
                survey.StateAt(now).Say(),
                counts.GetValueOrDefault(survey.Id)
            )),
        ];
    }

    public string PathOf(SurveyRow row) =>
        MayKeep
            ? SurveysPaths.SurveyDetail(Place, row.Survey.Reference)
            : SurveysPaths.SurveyResults(Place, row.Survey.Reference);
}

/// <summary>One survey of the list.</summary>
public sealed record SurveyRow(Survey Survey, string State, int Responses);
