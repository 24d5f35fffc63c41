using Goldthread.Features.Partnership;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Features.Surveys.BuildingSurveys;
using Goldthread.Features.Surveys.RunningSurveys;
using Goldthread.Features.Surveys.StartingSurveys;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.Demonstration;

/// <summary>What the team does with a survey until it is open, through the use cases of its pages.</summary>
[Scoped]
public sealed class SurveySteps(
    GoldthreadDb db,
    SurveyTemplatesQuery templates,
    CreateSurvey create,
    InviteAgencies invite,
    ApproveSurvey approve,
    OpenSurvey open
)
{
    /// <summary>How many people an agency asks, by its name in addresses; the others are not known.</summary>
    private static readonly Dictionary<string, int> Invited = new(StringComparer.Ordinal)
    {
        ["constabulary"] = 420,
        ["hampshire-childrens-services"] = 380,
        ["community-health-trust"] = 310,
        ["hampshire-hospitals"] = 240,
        ["ambulance-service"] = 110,
        ["probation-service"] = 90,
        ["integrated-care-board"] = 60,
        ["fire-and-rescue"] = 44,
        ["hampshire-youth-justice"] = 26,
        ["cafcass"] = 14,
    };

    /// <summary>Whether there is anything to start from.</summary>
    public async Task<bool> HasAsync(string template, CancellationToken cancel) =>
        (await templates.AllAsync(cancel)).Any(one => one.Key == template);

    /// <summary>Makes, approves and opens a survey today.</summary>
    public async Task<Survey> OpenAsync(string template, string title, DateOnly opens, CancellationToken cancel)
    {
        const int days = 21;
        var plan = new SurveyPlan(
            title,
            "To check that what leaders tell us matches what you see in your work.",
            null,
            null,
            opens,
            opens.AddDays(days),
            Survey.UsualGroup
        );
        var reference = await create.RunAsync(template, plan, cancel);
        db.ChangeTracker.Clear();
        var agencies = await db.SurveyAgencies.AsNoTracking().ToListAsync(cancel);
        var slugs = await db.Agencies.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.Slug, cancel);
        await invite.RunAsync(
            reference,
            agencies
                .Select(one => one.AgencyId)
                .Distinct()
                .ToDictionary(id => id, id => Invited.TryGetValue(slugs[id], out var count) ? count : (int?)null),
            cancel
        );
        await approve.RunAsync(reference, cancel);
        await open.RunAsync(reference, cancel);
        db.ChangeTracker.Clear();
        return await db.Surveys.AsNoTracking().SingleAsync(one => one.Reference == reference, cancel);
    }
}
