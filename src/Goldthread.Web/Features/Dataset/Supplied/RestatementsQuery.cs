using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// What has changed in the figures of the partnership since an instant: every figure that a paper of that instant showed
/// and that is another now, with the issues that made it so. Figures of periods that no paper could have shown yet are
/// none.
/// </summary>
[Scoped]
public sealed class RestatementsQuery(GoldthreadDb db, Address address, PopulationQuery population)
{
    public async Task<IReadOnlyList<RestatedFigure>> SinceAsync(DateTime moment, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var all = await db
            .FigureIssues.AsNoTracking()
            .Where(issue =>
                issue.PartnershipId == here
                && db.Set<FigureIssue>()
                    .Any(later =>
                        later.WindowId == issue.WindowId
                        && later.IndicatorId == issue.IndicatorId
                        && later.IssuedAt > moment
                    )
            )
            .ToListAsync(cancel);
        var shown = await db
            .FigureIssues.AsNoTracking()
            .Where(issue => issue.PartnershipId == here && issue.IssuedAt <= moment)
            .Select(issue => issue.WindowId)
            .Distinct()
            .ToListAsync(cancel);
        var changed = all.Where(issue => shown.Contains(issue.WindowId))
            .GroupBy(issue => (issue.WindowId, issue.IndicatorId))
            .ToList();
        if (changed.Count == 0)
        {
            return [];
        }

        var around = await AroundAsync(changed.SelectMany(group => group).ToList(), cancel);
        List<RestatedFigure> found = [];
        foreach (var group in changed)
        {
            found.Add(await OfAsync(around, group.Key.WindowId, [.. group], moment, cancel));
        }

        return
        [
            .. found
                .OrderByDescending(one => one.Period.FirstDay)
                .ThenBy(one => one.Definition.Theme)
                .ThenBy(one => one.Definition.Number.Length)
                .ThenBy(one => one.Definition.Number, StringComparer.Ordinal),
        ];
    }

    private async Task<Around> AroundAsync(List<FigureIssue> issues, CancellationToken cancel)
    {
        var windows = issues.Select(issue => issue.WindowId).Distinct().ToList();
        var figures = issues.Select(issue => issue.FigureId).Distinct().ToList();
        var agencies = issues.Select(issue => issue.AgencyId).Distinct().ToList();
        var rows = await db
            .ReturnedFigures.AsNoTracking()
            .Where(row => figures.Contains(row.Id))
            .Select(row => new { row.Id, row.DefinitionId })
            .ToDictionaryAsync(row => row.Id, row => row.DefinitionId, cancel);
        var editions = rows.Values.Distinct().ToList();
        var asked = await db
            .ReturnedFigures.AsNoTracking()
            .Join(
                db.DataReturns,
                row => row.ReturnId,
                one => one.Id,
                (row, one) => new { row.IndicatorId, one.WindowId }
            )
            .Where(pair => windows.Contains(pair.WindowId))
            .GroupBy(pair => new { pair.WindowId, pair.IndicatorId })
            .Select(group => new
            {
                group.Key.WindowId,
                group.Key.IndicatorId,
                Count = group.Count(),
            })
            .ToListAsync(cancel);
        return new Around(
            await db
                .ReturnWindows.AsNoTracking()
                .Where(one => windows.Contains(one.Id))
                .ToDictionaryAsync(one => one.Id, cancel),
            rows,
            await db
                .IndicatorDefinitions.AsNoTracking()
                .Where(one => editions.Contains(one.Id))
                .ToDictionaryAsync(one => one.Id, cancel),
            await db
                .Agencies.AsNoTracking()
                .Where(one => agencies.Contains(one.Id))
                .ToDictionaryAsync(one => one.Id, cancel),
            asked.ToDictionary(one => (one.WindowId, one.IndicatorId), one => one.Count)
        );
    }

    private async Task<RestatedFigure> OfAsync(
        Around around,
        Guid windowId,
        IReadOnlyList<FigureIssue> issues,
        DateTime moment,
        CancellationToken cancel
    )
    {
        var window = around.Windows[windowId];
        var definition = issues
            .Select(issue => around.Editions[around.Rows[issue.FigureId]])
            .MaxBy(one => one.Edition)!;
        var people = definition.Population
            ? await population.OfAsync(window.PartnershipId, window.Period, cancel)
            : null;
        var asked = around.Asked.GetValueOrDefault((windowId, definition.IndicatorId), 1);
        string Sum(IEnumerable<FigureIssue> of) =>
            Say(definition, FigureSum.Of(definition, asked, IndicatorSums.Latest(of), people));
        var steps = issues
            .Where(issue => issue.IssuedAt > moment)
            .OrderBy(issue => issue.IssuedAt)
            .Select(issue => new RestatementStep(
                around.Agencies[issue.AgencyId],
                issue,
                issues.FirstOrDefault(before => before.FigureId == issue.FigureId && before.Number == issue.Number - 1)
                    is { } before
                    ? ReturnWords.Figure(definition, before, people)
                    : null,
                ReturnWords.Figure(definition, issue, people)
            ));
        return new RestatedFigure(
            definition,
            window.Period,
            Sum(issues.Where(issue => issue.IssuedAt <= moment)),
            Sum(issues),
            [.. steps]
        );
    }

    private static string Say(IndicatorDefinition definition, FigureSum sum)
    {
        var value = definition.Work(sum.Numerator, sum.Denominator);
        return sum.Numerator is null
            ? (sum.Gap ?? PublishedMarker.NotAvailable).Letter
            : ReturnWords.Marked(
                ReturnWords.Figure(definition, sum.Numerator, sum.Denominator, value, sum.Gap),
                sum.IsProvisional,
                sum.IsUnreliable
            );
    }

    private sealed record Around(
        IReadOnlyDictionary<Guid, ReturnWindow> Windows,
        IReadOnlyDictionary<Guid, Guid> Rows,
        IReadOnlyDictionary<Guid, IndicatorDefinition> Editions,
        IReadOnlyDictionary<Guid, Agency> Agencies,
        IReadOnlyDictionary<(Guid, Guid), int> Asked
    );
}

/// <summary>One figure of the partnership that is another now.</summary>
/// <param name="Definition">What it counts.</param>
/// <param name="Period">For when.</param>
/// <param name="Was">As a paper of that day showed it.</param>
/// <param name="Now">As it is.</param>
/// <param name="Steps">What made it so, the oldest first.</param>
public sealed record RestatedFigure(
    IndicatorDefinition Definition,
    Period Period,
    string Was,
    string Now,
    IReadOnlyList<RestatementStep> Steps
);

/// <summary>One issue of an agency's figure.</summary>
/// <param name="Agency">Whose.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Was">The figure before; nothing where the agency had given none.</param>
/// <param name="Now">The figure since.</param>
public sealed record RestatementStep(Agency Agency, FigureIssue Issue, string? Was, string Now)
{
    public string Because => Was is null ? "Given for the first time." : Issue.Because ?? "No reason was recorded.";
}
