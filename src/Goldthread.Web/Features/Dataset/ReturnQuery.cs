using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset;

/// <summary>
/// Finds an agency’s return by its address, for somebody who may fill it in. What is not theirs is not found, whatever the
/// address says.
/// </summary>
[Scoped]
public sealed class ReturnQuery(GoldthreadDb db, Address address, CurrentUser user)
{
    /// <param name="period">As the address has it: <c>2026-q2</c>.</param>
    /// <param name="agency">The agency’s name in addresses.</param>
    /// <param name="toChange">Whether a use case is going to change what it finds.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="NotFoundException">There is none here that this person may fill in.</exception>
    public async Task<ReturnView> FindAsync(string period, string agency, bool toChange, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var named = ReturnPeriods.Find(period) ?? throw new NotFoundException();
        var (year, identifier) = (named.Year, named.Identifier.Label);
        var returns = toChange ? db.DataReturns : db.DataReturns.AsNoTracking();
        var found =
            await returns
                .Where(one => one.PartnershipId == here)
                .Join(
                    db.ReturnWindows.Where(window => window.Year == year && window.TimeIdentifier == identifier),
                    one => one.WindowId,
                    window => window.Id,
                    (one, window) => new { one, window }
                )
                .Join(
                    db.Agencies.Where(known => known.Slug == agency),
                    pair => pair.one.AgencyId,
                    known => known.Id,
                    (pair, known) =>
                        new
                        {
                            pair.one,
                            pair.window,
                            known,
                        }
                )
                .SingleOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        if (!user.MaySupplyFor(here, found.known.Id))
        {
            throw new NotFoundException();
        }

        return await ReadAsync(found.one, found.window, found.known, toChange, cancel);
    }

    private async Task<ReturnView> ReadAsync(
        DataReturn asked,
        ReturnWindow window,
        Agency agency,
        bool toChange,
        CancellationToken cancel
    )
    {
        var figures = toChange ? db.ReturnedFigures : db.ReturnedFigures.AsNoTracking();
        var rows = await figures
            .Where(figure => figure.ReturnId == asked.Id)
            .Join(
                db.IndicatorDefinitions,
                figure => figure.DefinitionId,
                definition => definition.Id,
                (figure, definition) => new { figure, definition }
            )
            .ToListAsync(cancel);
        var past = await PastAsync(agency.Id, window, [.. rows.Select(row => row.figure.IndicatorId)], cancel);
        var names = await db
            .Themes.AsNoTracking()
            .Where(theme => theme.PartnershipId == asked.PartnershipId && theme.Kind == ThemeKind.Dataset)
            .Where(theme => theme.Number != null)
            .ToDictionaryAsync(theme => theme.Number!.Value, theme => theme.Name, cancel);
        return new ReturnView(
            asked,
            window,
            agency,
            [
                .. rows.GroupBy(row => row.definition.Theme)
                    .OrderBy(group => group.Key)
                    .Select(group => new ReturnTheme(
                        group.Key,
                        names.GetValueOrDefault(group.Key) ?? FormattableString.Invariant($"Theme {group.Key}"),
                        [
                            .. group
                                .OrderBy(row => row.definition.Number.Length)
                                .ThenBy(row => row.definition.Number, StringComparer.Ordinal)
                                .Select(row => new ReturnLine(
                                    row.figure,
                                    row.definition,
                                    [.. past[row.figure.IndicatorId]]
                                )),
                        ]
                    )),
            ]
        );
    }

    /// <summary>
    /// What the agency said of these indicators for earlier periods of the same kind, as it was last accepted, oldest first,
    /// back to where a definition breaks the series.
    /// </summary>
    private async Task<ILookup<Guid, PastFigure>> PastAsync(
        Guid agency,
        ReturnWindow window,
        List<Guid> indicators,
        CancellationToken cancel
    )
    {
        var issues = await db
            .FigureIssues.AsNoTracking()
            .Where(issue => issue.AgencyId == agency && indicators.Contains(issue.IndicatorId))
            .Join(
                db.ReturnWindows.Where(one =>
                    one.PartnershipId == window.PartnershipId && one.FirstDay < window.FirstDay
                ),
                issue => issue.WindowId,
                one => one.Id,
                (issue, one) =>
                    new
                    {
                        issue,
                        one.Year,
                        one.TimeIdentifier,
                    }
            )
            .ToListAsync(cancel);
        var breaks = await db
            .IndicatorDefinitions.AsNoTracking()
            .Where(definition => indicators.Contains(definition.IndicatorId) && definition.Breaks)
            .Where(definition => definition.HoldsFrom <= window.FirstDay)
            .GroupBy(definition => definition.IndicatorId)
            .Select(group => new { group.Key, From = group.Max(definition => definition.HoldsFrom) })
            .ToDictionaryAsync(group => group.Key, group => group.From, cancel);
        var frequency = ReturnPeriods.FrequencyOf(window.Period);
        return issues
            .GroupBy(row => row.issue.FigureId)
            .Select(same => same.MaxBy(row => row.issue.Number)!)
            .Select(row => (row.issue, Period: ReturnPeriods.Of(row.Year, row.TimeIdentifier)))
            .Where(row => ReturnPeriods.FrequencyOf(row.Period) == frequency)
            .Where(row => !breaks.TryGetValue(row.issue.IndicatorId, out var from) || row.Period.FirstDay >= from)
            .OrderBy(row => row.Period.FirstDay)
            .ToLookup(
                row => row.issue.IndicatorId,
                row => new PastFigure(row.Period, row.issue.Numerator, row.issue.Denominator) { Gap = row.issue.Gap }
            );
    }
}

/// <summary>For whom a person may fill in a return, beyond the policy of the page.</summary>
public static class SupplyRights
{
    private static readonly HashSet<Role> Speak = [Role.AgencyLead, Role.AgencyExecutive];

    /// <summary>
    /// Whether this person speaks for the agency here, or is of the team that may do it for them. A command acts for all whom
    /// its scope holds.
    /// </summary>
    public static bool MaySupplyFor(this CurrentUser user, Guid partnershipId, Guid agencyId) =>
        !user.IsSignedIn
        || user.May(DatasetPolicy.Keep, partnershipId)
        || user.Posts.Any(post =>
            Speak.Contains(post.Role) && post.Partnerships.Contains(partnershipId) && post.Agencies.Contains(agencyId)
        );

    /// <summary>The agencies that this person speaks for, not as one of the team.</summary>
    public static IReadOnlyList<Guid> SupplyingAgencies(this CurrentUser user) =>
        [.. user.Posts.Where(post => Speak.Contains(post.Role)).SelectMany(post => post.Agencies).Distinct()];
}
