using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// What this person may see of what was found in a measure and done about it here, and what the measure shows since. Empty
/// for people who read figures and not the thread.
/// </summary>
public sealed class MeasureActionsQuery(
    GoldthreadDb db,
    AgreedMeasureQuery measures,
    CurrentUser user,
    Address address,
    TimeProvider time
)
{
    private const int Most = 50;

    public async Task<MeasureActions> OfAsync(string measureKey, CancellationToken cancel)
    {
        var here = address.Here.Id;
        if (!user.May(ImprovementPolicy.Look, here))
        {
            return MeasureActions.None;
        }

        var findings = await db
            .Findings.AsNoTracking()
            .Where(finding =>
                finding.PartnershipId == here && finding.SourceMeasure == measureKey && finding.RejectedOn == null
            )
            .OrderByDescending(finding => finding.RecordedOn)
            .Take(Most)
            .Select(finding => new MeasureFinding(finding.Reference, finding.Statement, finding.RecordedOn))
            .ToListAsync(cancel);
        var questions = await db
            .Challenges.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.MeasureKey == measureKey)
            .OrderByDescending(one => one.AskedOn)
            .Take(Most)
            .Select(one => new MeasureQuestion(
                one.Reference,
                one.Question,
                db.Set<Agency>().Where(agency => agency.Id == one.AgencyId).Select(agency => agency.ShortName).First(),
                one.ReplyBy,
                one.Reply,
                one.Outcome
            ))
            .ToListAsync(cancel);
        return new MeasureActions(await ActionsAsync(measureKey, cancel), findings, questions);
    }

    private async Task<IReadOnlyList<MeasureAction>> ActionsAsync(string measureKey, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var rows = await db
            .ImpactChecks.AsNoTracking()
            .Where(check => check.PartnershipId == here && check.MeasureKey == measureKey)
            .Join(db.Actions, check => check.ActionId, action => action.Id, (check, action) => new { check, action })
            .OrderByDescending(row => row.action.SignedOffOn ?? row.action.Due)
            .Take(Most)
            .Select(row => new
            {
                Check = row.check.Reference,
                row.check.Direction,
                row.check.Verdict,
                row.action.Reference,
                row.action.Title,
                Dates = new ActionDates(
                    row.action.Due,
                    row.action.AgreedOn,
                    row.action.StartedOn,
                    row.action.EvidenceSentOn,
                    row.action.SignedOffOn,
                    row.action.DeclinedOn,
                    row.action.ClosedWithoutOn
                ),
                Agency = db.Set<Agency>()
                    .Where(agency => agency.Id == row.action.AgencyId)
                    .Select(agency => agency.ShortName)
                    .First(),
            })
            .ToListAsync(cancel);
        var measure = rows.Exists(row => row.Dates.SignedOffOn is not null)
            ? await measures.FindAsync(measureKey, cancel)
            : null;
        return
        [
            .. rows.Select(row => new MeasureAction(
                row.Reference,
                row.Title,
                row.Agency,
                row.Dates.StatusOn(time.Today()),
                row.Dates.AgreedOn,
                row.Dates.SignedOffOn,
                row.Check,
                row.Verdict,
                measure is not null && row.Dates.SignedOffOn is { } day
                    ? ImpactReading.Of(measure, day, row.Direction).Headline
                    : null
            )),
        ];
    }
}

/// <summary>What was found in a measure, what was done, and what agencies were asked about it.</summary>
public sealed record MeasureActions(
    IReadOnlyList<MeasureAction> Actions,
    IReadOnlyList<MeasureFinding> Findings,
    IReadOnlyList<MeasureQuestion> Questions
)
{
    public static MeasureActions None { get; } = new([], [], []);
}

/// <summary>A question put to an agency about a measure, with its reply and what came of it.</summary>
public sealed record MeasureQuestion(
    string Reference,
    string Question,
    string Agency,
    DateOnly ReplyBy,
    string? Reply,
    string? Outcome
);

/// <summary>An action that was agreed to move the measure.</summary>
/// <param name="Since">What the measure shows since it was signed off, in a sentence; nothing before that.</param>
public sealed record MeasureAction(
    string Reference,
    string Title,
    string Agency,
    ActionStatus Status,
    DateOnly? AgreedOn,
    DateOnly? SignedOffOn,
    string Check,
    ImpactVerdict? Verdict,
    string? Since
);

/// <summary>A finding that was raised from the measure.</summary>
public sealed record MeasureFinding(string Reference, string Statement, DateOnly RecordedOn);
