using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>
/// The actions that came of figures: those of a finding raised from one, and those that are to move one. And what the
/// priorities of the plan have to do with them.
/// </summary>
public sealed class PackActionsQuery(GoldthreadDb db, Address address, TimeProvider time)
{
    private const string AnyMeasure = DatasetMeasureSource.Prefix;

    /// <summary>Open ones, the nearest due first, then those signed off since a day.</summary>
    public async Task<IReadOnlyList<PackAction>> SinceAsync(DateOnly since, CancellationToken cancel)
    {
        var today = time.Today();
        return
        [
            .. (await ReadAsync(cancel))
                .Where(row => row.Dates.IsOpen || row.Dates.SignedOffOn >= since)
                .OrderBy(row => !row.Dates.IsOpen)
                .ThenBy(row => row.Dates.Due)
                .Select(row => new PackAction(
                    row.Reference,
                    row.Title,
                    row.Agency,
                    row.Dates.Due,
                    row.Dates.StatusOn(today).Say(),
                    Words.List(MeasuresOf(row)),
                    row.IsRestricted ? $"{row.Finding}. {SourceView.Restricted.Title}" : row.Finding,
                    row.Verdict?.Say()
                )),
        ];
    }

    /// <summary>The priorities of the year in which a quarter lies, each with the indicators and actions of its findings.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="word">How an indicator reads, by its number; nothing where it has no figure.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<PackPriority>> PrioritiesAsync(
        Period quarter,
        Func<string, string?> word,
        CancellationToken cancel
    )
    {
        var (here, year, today) = (address.Here.Id, quarter.Year, time.Today());
        var priorities = await db
            .Priorities.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.FromYear <= year && one.ToYear >= year)
            .OrderBy(one => one.Title)
            .Select(one => new { one.Id, one.Title })
            .ToListAsync(cancel);
        var findings = await db
            .Findings.AsNoTracking()
            .Where(finding =>
                finding.PartnershipId == here
                && finding.PriorityId != null
                && finding.SourceMeasure != null
                && finding.RejectedOn == null
                && finding.MergedOn == null
            )
            .Select(finding => new { Priority = finding.PriorityId!.Value, Measure = finding.SourceMeasure! })
            .ToListAsync(cancel);
        var actions = await ReadAsync(cancel);
        return
        [
            .. priorities.Select(one =>
            {
                var own = actions.Where(row => row.Priority == one.Id).ToList();
                var indicators = findings
                    .Where(finding => finding.Priority == one.Id)
                    .Select(finding => DatasetMeasureSource.IdOf(finding.Measure))
                    .OfType<string>()
                    .Concat(own.SelectMany(MeasuresOf))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal);
                return new PackPriority(
                    one.Title,
                    [.. indicators.Select(id => word(id) is { } said ? $"{id} {said}" : id)],
                    own.Count(row => row.Dates.IsOpen),
                    own.Count(row => row.Dates.StatusOn(today) == ActionStatus.Overdue),
                    own.Count(row => row.Dates.SignedOffOn is not null)
                );
            }),
        ];
    }

    private static IEnumerable<string> MeasuresOf(ActionRow row) =>
        row
            .Checked.Append(row.Source)
            .Select(DatasetMeasureSource.IdOf)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private async Task<List<ActionRow>> ReadAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var rows = await db
            .Actions.AsNoTracking()
            .Where(action => action.PartnershipId == here && action.AgreedOn != null)
            .Join(
                db.Findings,
                action => action.FindingId,
                finding => finding.Id,
                (action, finding) => new { action, finding }
            )
            .Where(pair =>
                (pair.finding.SourceMeasure != null && pair.finding.SourceMeasure.StartsWith(AnyMeasure))
                || db.Set<ImpactCheck>()
                    .Any(check =>
                        check.ActionId == pair.action.Id
                        && check.MeasureKey != null
                        && check.MeasureKey.StartsWith(AnyMeasure)
                    )
            )
            .Select(pair => new
            {
                pair.action.Id,
                pair.action.Reference,
                pair.action.Title,
                Dates = new ActionDates(
                    pair.action.Due,
                    pair.action.AgreedOn,
                    pair.action.StartedOn,
                    pair.action.EvidenceSentOn,
                    pair.action.SignedOffOn,
                    pair.action.DeclinedOn,
                    pair.action.ClosedWithoutOn
                ),
                Agency = db.Set<Agency>()
                    .Where(agency => agency.Id == pair.action.AgencyId)
                    .Select(agency => agency.ShortName)
                    .First(),
                Finding = pair.finding.Reference,
                pair.finding.SourceMeasure,
                pair.finding.SourceIsRestricted,
                pair.finding.PriorityId,
            })
            .ToListAsync(cancel);
        var checks = await ChecksAsync(rows.ConvertAll(row => row.Id), cancel);
        return
        [
            .. rows.Select(row => new ActionRow(
                row.Reference,
                row.Title,
                row.Agency,
                row.Dates,
                row.Finding,
                row.SourceMeasure,
                row.SourceIsRestricted,
                row.PriorityId,
                [.. checks[row.Id].Select(check => check.MeasureKey)],
                checks[row.Id].Select(check => check.Verdict).FirstOrDefault(verdict => verdict is not null)
            )),
        ];
    }

    private async Task<ILookup<Guid, (string? MeasureKey, ImpactVerdict? Verdict)>> ChecksAsync(
        List<Guid> actions,
        CancellationToken cancel
    )
    {
        var found = await db
            .ImpactChecks.AsNoTracking()
            .Where(check => actions.Contains(check.ActionId))
            .Select(check => new
            {
                check.ActionId,
                check.MeasureKey,
                check.Verdict,
            })
            .ToListAsync(cancel);
        return found.ToLookup(check => check.ActionId, check => (check.MeasureKey, check.Verdict));
    }

    private sealed record ActionRow(
        string Reference,
        string Title,
        string Agency,
        ActionDates Dates,
        string Finding,
        string? Source,
        bool IsRestricted,
        Guid? Priority,
        IReadOnlyList<string?> Checked,
        ImpactVerdict? Verdict
    );
}
