using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// Works out the partnership's figures of a window from the latest issues of its agencies, those that are being added
/// included. Does not save.
/// </summary>
[Scoped]
public sealed class IndicatorSums(GoldthreadDb db, PopulationQuery population, TimeProvider time)
{
    /// <param name="window">The period.</param>
    /// <param name="indicators">Which of its indicators; all of them where null.</param>
    /// <param name="cancel">Stops.</param>
    public async Task WorkOutAsync(ReturnWindow window, IReadOnlyCollection<Guid>? indicators, CancellationToken cancel)
    {
        var rows = (await RowsAsync(window, cancel))
            .Where(row => indicators is null || indicators.Contains(row.IndicatorId))
            .ToLookup(row => row.IndicatorId);
        var ids = rows.Select(group => group.Key).ToList();
        var issues = (await IssuesAsync(window, cancel)).ToLookup(issue => issue.IndicatorId);
        var period = window.Period;
        var known = await db
            .IndicatorFigures.Where(figure =>
                figure.PartnershipId == window.PartnershipId
                && figure.Year == window.Year
                && figure.TimeIdentifier == window.TimeIdentifier
            )
            .ToDictionaryAsync(figure => figure.IndicatorId, cancel);
        var editions = await db
            .IndicatorDefinitions.AsNoTracking()
            .Where(definition => ids.Contains(definition.IndicatorId))
            .ToDictionaryAsync(definition => definition.Id, cancel);
        foreach (var group in rows)
        {
            var definition = group.Select(row => editions[row.DefinitionId]).MaxBy(one => one.Edition)!;
            var people = definition.Population ? await population.OfAsync(window.PartnershipId, period, cancel) : null;
            var sum = FigureSum.Of(definition, group.Count(), Latest(issues[group.Key]), people);
            if (!known.TryGetValue(group.Key, out var figure))
            {
                figure = new IndicatorFigure(window.PartnershipId, group.Key, period);
                db.Add(figure);
            }

            figure.Take(sum, definition.Work(sum.Numerator, sum.Denominator), time.UtcNow());
        }
    }

    /// <summary>The latest issue of each figure.</summary>
    public static IReadOnlyList<FigureIssue> Latest(IEnumerable<FigureIssue> issues) =>
        [.. issues.GroupBy(issue => issue.FigureId).Select(all => all.MaxBy(issue => issue.Number)!)];

    private async Task<List<ReturnedFigure>> RowsAsync(ReturnWindow window, CancellationToken cancel)
    {
        var saved = await db
            .ReturnedFigures.AsNoTracking()
            .Where(row => db.Set<DataReturn>().Any(one => one.Id == row.ReturnId && one.WindowId == window.Id))
            .ToListAsync(cancel);
        var returns = Added<DataReturn>().Where(one => one.WindowId == window.Id).Select(one => one.Id).ToHashSet();
        return [.. saved, .. Added<ReturnedFigure>().Where(row => returns.Contains(row.ReturnId))];
    }

    private async Task<List<FigureIssue>> IssuesAsync(ReturnWindow window, CancellationToken cancel)
    {
        var saved = await db
            .FigureIssues.AsNoTracking()
            .Where(issue => issue.WindowId == window.Id)
            .ToListAsync(cancel);
        return [.. saved, .. Added<FigureIssue>().Where(issue => issue.WindowId == window.Id)];
    }

    private IEnumerable<T> Added<T>()
        where T : class =>
        db.ChangeTracker.Entries<T>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity);
}
