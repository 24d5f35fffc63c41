using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// What this person may see of what was found in several measures and is being done about it: findings that still stand,
/// newest first, and actions that are open, soonest due first. Empty for people who read figures and not the thread.
/// </summary>
public sealed class ThemeActionsQuery(GoldthreadDb db, CurrentUser user, Address address, TimeProvider time)
{
    private const int Most = 20;

    public async Task<ThemeActions> OfAsync(IReadOnlyList<string> measureKeys, CancellationToken cancel)
    {
        var here = address.Here.Id;
        if (measureKeys.Count == 0 || !user.May(ImprovementPolicy.Look, here))
        {
            return ThemeActions.None;
        }

        return new ThemeActions(
            await FindingsAsync(here, measureKeys, cancel),
            await ActionsAsync(here, measureKeys, cancel)
        );
    }

    private async Task<IReadOnlyList<ThemeFinding>> FindingsAsync(
        Guid here,
        IReadOnlyList<string> measureKeys,
        CancellationToken cancel
    ) =>
        await db
            .Findings.AsNoTracking()
            .Where(finding =>
                finding.PartnershipId == here
                && finding.SourceMeasure != null
                && measureKeys.Contains(finding.SourceMeasure)
                && finding.RejectedOn == null
                && finding.MergedOn == null
            )
            .OrderByDescending(finding => finding.RecordedOn)
            .ThenByDescending(finding => finding.Reference)
            .Take(Most)
            .Select(finding => new ThemeFinding(
                finding.Reference,
                finding.Statement,
                finding.RecordedOn,
                finding.AgreedOn != null
            ))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<ThemeAction>> ActionsAsync(
        Guid here,
        IReadOnlyList<string> measureKeys,
        CancellationToken cancel
    )
    {
        var actions = await db
            .ImpactChecks.AsNoTracking()
            .Where(check =>
                check.PartnershipId == here && check.MeasureKey != null && measureKeys.Contains(check.MeasureKey)
            )
            .Join(db.Actions, check => check.ActionId, action => action.Id, (_, action) => action)
            .Where(action => action.SignedOffOn == null && action.DeclinedOn == null && action.ClosedWithoutOn == null)
            .Distinct()
            .OrderBy(action => action.Due)
            .ThenBy(action => action.Reference)
            .Take(Most)
            .Select(action => new
            {
                action.Reference,
                action.Title,
                Dates = new ActionDates(
                    action.Due,
                    action.AgreedOn,
                    action.StartedOn,
                    action.EvidenceSentOn,
                    action.SignedOffOn,
                    action.DeclinedOn,
                    action.ClosedWithoutOn
                ),
                Agency = db.Set<Agency>()
                    .Where(agency => agency.Id == action.AgencyId)
                    .Select(agency => agency.ShortName)
                    .First(),
                Finding = db.Set<Finding>()
                    .Where(finding => finding.Id == action.FindingId)
                    .Select(finding => finding.Reference)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);
        var today = time.Today();
        return
        [
            .. actions.Select(row => new ThemeAction(
                row.Reference,
                row.Title,
                row.Agency,
                row.Dates.StatusOn(today),
                row.Dates.Due,
                row.Finding
            )),
        ];
    }
}

/// <summary>What was found in the measures of a theme and is being done about it.</summary>
public sealed record ThemeActions(IReadOnlyList<ThemeFinding> Findings, IReadOnlyList<ThemeAction> Actions)
{
    public static ThemeActions None { get; } = new([], []);
}

/// <summary>A finding that was raised from a measure of the theme; once it is agreed it has a thread.</summary>
public sealed record ThemeFinding(string Reference, string Statement, DateOnly RecordedOn, bool HasThread);

/// <summary>An open action that is to move a measure of the theme.</summary>
/// <param name="Finding">The finding it answers, whose thread it is part of.</param>
public sealed record ThemeAction(
    string Reference,
    string Title,
    string Agency,
    ActionStatus Status,
    DateOnly Due,
    string? Finding
);
