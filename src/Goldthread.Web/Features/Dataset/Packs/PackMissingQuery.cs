using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>
/// What is missing from the figures of a quarter, and who was to supply it: returns that are not accepted, indicators that
/// an agency could not give, and those nobody gave. An agency’s figures are never told, only that they are missing.
/// </summary>
public sealed class PackMissingQuery(GoldthreadDb db, SuppliedReadingQuery supplied, Address address)
{
    public async Task<IReadOnlyList<PackGap>> OfAsync(Period quarter, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var (year, identifier) = (quarter.Year, quarter.Identifier.Label);
        var returns = await db
            .DataReturns.AsNoTracking()
            .Join(
                db.ReturnWindows.Where(window =>
                    window.PartnershipId == here && window.Year == year && window.TimeIdentifier == identifier
                ),
                one => one.WindowId,
                window => window.Id,
                (one, _) => one
            )
            .Join(
                db.Agencies,
                one => one.AgencyId,
                agency => agency.Id,
                (one, agency) =>
                    new MissingFrom(
                        one.Id,
                        agency.Id,
                        agency.Name,
                        one.State,
                        one.AcceptedOn != null || one.LockedOn != null
                    )
            )
            .ToListAsync(cancel);
        var owed = returns.Where(one => !one.IsAccepted).OrderBy(one => one.Name, StringComparer.Ordinal).ToList();
        var asked = (await supplied.AskedAsync(here, cancel))
            .Where(definition => definition.Frequency == Frequency.Quarterly)
            .ToList();
        var spared = await SparedAsync([.. returns.Where(one => one.IsAccepted)], asked, cancel);
        var told = spared.SelectMany(one => one.Numbers).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. owed.Select(one => new PackGap("Its whole return", one.Name, one.State.Say())),
            .. spared.Select(one => new PackGap(
                Words.List(one.Numbers.Order(StringComparer.Ordinal)),
                one.Agency,
                Say(one.Gap)
            )),
            .. await UngivenAsync(quarter, asked, owed, told, cancel),
        ];
    }

    /// <summary>What agencies said in accepted returns that they could not give; what does not arise at one is not missing.</summary>
    private async Task<IReadOnlyList<SparedAgency>> SparedAsync(
        List<MissingFrom> accepted,
        List<IndicatorDefinition> asked,
        CancellationToken cancel
    )
    {
        var ids = accepted.ConvertAll(one => one.Id);
        var gaps = await db
            .ReturnedFigures.AsNoTracking()
            .Where(figure =>
                ids.Contains(figure.ReturnId) && figure.Gap != null && figure.Gap != FigureGap.DoesNotApply
            )
            .Select(figure => new
            {
                figure.ReturnId,
                figure.IndicatorId,
                Gap = figure.Gap!.Value,
            })
            .ToListAsync(cancel);
        var numbers = asked.ToDictionary(one => one.IndicatorId, one => one.Number);
        return
        [
            .. gaps.Where(gap => numbers.ContainsKey(gap.IndicatorId))
                .GroupBy(gap => (gap.ReturnId, gap.Gap))
                .Select(group => new SparedAgency(
                    accepted.First(one => one.Id == group.Key.ReturnId).Name,
                    group.Key.Gap,
                    [.. group.Select(gap => numbers[gap.IndicatorId])]
                ))
                .OrderBy(one => one.Agency, StringComparer.Ordinal),
        ];
    }

    /// <summary>Indicators without a figure that no line above explains.</summary>
    private async Task<IEnumerable<PackGap>> UngivenAsync(
        Period quarter,
        List<IndicatorDefinition> asked,
        List<MissingFrom> owed,
        HashSet<string> told,
        CancellationToken cancel
    )
    {
        var here = address.Here.Id;
        var (year, identifier) = (quarter.Year, quarter.Identifier.Label);
        var given = await db
            .IndicatorFigures.AsNoTracking()
            .Where(figure =>
                figure.PartnershipId == here
                && figure.Year == year
                && figure.TimeIdentifier == identifier
                && figure.Value != null
            )
            .Select(figure => figure.IndicatorId)
            .ToListAsync(cancel);
        var suppliers = (
            await db
                .IndicatorSuppliers.AsNoTracking()
                .Where(one => one.PartnershipId == here)
                .Join(
                    db.Agencies,
                    one => one.AgencyId,
                    agency => agency.Id,
                    (one, agency) =>
                        new
                        {
                            one.IndicatorId,
                            agency.Id,
                            agency.Name,
                        }
                )
                .ToListAsync(cancel)
        ).ToLookup(one => one.IndicatorId);
        var late = owed.Select(one => one.AgencyId).ToHashSet();
        return asked
            .Where(one => !given.Contains(one.IndicatorId) && !told.Contains(one.Number))
            .Where(one => !suppliers[one.IndicatorId].Any(agency => late.Contains(agency.Id)))
            .Select(one =>
                suppliers[one.IndicatorId].Select(agency => agency.Name).Order(StringComparer.Ordinal).ToList()
                    is { Count: > 0 } names
                    ? new PackGap($"{one.Number} {one.Name}", Words.List(names), "No figure is accepted")
                    : new PackGap($"{one.Number} {one.Name}", "No agency is asked for it yet", "No figure is accepted")
            );
    }

    private static string Say(FigureGap gap) =>
        gap switch
        {
            FigureGap.NotAvailable => "Not available this time",
            FigureGap.NotCollected => "Not collected",
            FigureGap.DoesNotApply => "Does not apply",
        };

    private sealed record MissingFrom(Guid Id, Guid AgencyId, string Name, ReturnState State, bool IsAccepted);

    private sealed record SparedAgency(string Agency, FigureGap Gap, IReadOnlyList<string> Numbers);
}
