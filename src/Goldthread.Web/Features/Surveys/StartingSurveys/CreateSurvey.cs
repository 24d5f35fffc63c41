using Goldthread.Features.Partnership;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.StartingSurveys;

/// <summary>
/// Starts a survey from a set, a survey of before, or nothing, and asks the staff of every agency that works here; who is
/// asked and how many they are can be changed afterwards. What is asked again takes over how many there were.
/// </summary>
[UseCase]
public sealed class CreateSurvey(
    GoldthreadDb db,
    SurveyTemplatesQuery templates,
    References references,
    Address address,
    TimeProvider time
)
{
    private const int Digits = 1;

    /// <param name="template">The key of what it starts from.</param>
    /// <param name="plan">What it is called; where a word is missing the template’s is taken.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Its reference.</returns>
    public async Task<string> RunAsync(string? template, SurveyPlan plan, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var from =
            (await templates.AllAsync(cancel)).FirstOrDefault(one => one.Key == template)
            ?? throw new RuleBrokenException("Choose what to start from.", "Template");
        var full = plan with
        {
            Title = Said(plan.Title) ?? Said(from.Earlier?.Title ?? from.Text.Title),
            Audience = Said(plan.Audience) ?? Said(from.Earlier?.Audience ?? from.Text.Audience),
        };
        var content = SurveyContent.Write(from.Text);
        var today = time.Today();

        // What can be refused is refused before a number is taken.
        _ = new Survey(here, "", full, content, from.Earlier, today);
        var survey = new Survey(
            here,
            await references.NextAsync(here, "SV", Digits, cancel),
            full,
            content,
            from.Earlier,
            today
        );
        db.Add(survey);
        await InviteAsync(survey, from.Earlier, today, cancel);
        await db.SaveChangesAsync(this, cancel);
        return survey.Reference;
    }

    private async Task InviteAsync(Survey survey, Survey? earlier, DateOnly today, CancellationToken cancel)
    {
        var before = earlier?.Id;
        var known = await db
            .SurveyAgencies.Where(one => one.SurveyId == before)
            .ToDictionaryAsync(one => one.AgencyId, one => one.Invited, cancel);
        var agencies = await db
            .AgencyMemberships.Where(member =>
                member.PartnershipId == survey.PartnershipId
                && member.From <= today
                && (member.To == null || member.To >= today)
                && db.Set<Agency>()
                    .Any(agency => agency.Id == member.AgencyId && (agency.To == null || agency.To >= today))
            )
            .Select(member => member.AgencyId)
            .Distinct()
            .ToListAsync(cancel);
        db.AddRange(agencies.Select(agency => new SurveyAgency(survey, agency, known.GetValueOrDefault(agency))));
    }

    private static string? Said(string? words) => string.IsNullOrWhiteSpace(words) ? null : words;
}
