using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.ImportingHistory;

/// <summary>
/// Brings in figures from before agencies were asked for them here: locked periods, each figure as its first issue, all of
/// the file or nothing. What is here already stays; the same file again changes nothing and says so.
/// </summary>
[UseCase]
public sealed class TakeInHistory(
    GoldthreadDb db,
    HistoryFiles files,
    HistoryPlans plans,
    IndicatorSums sums,
    CurrentUser user,
    Address address,
    TimeProvider time
)
{
    /// <returns>What was brought in, or what is wrong and nothing was.</returns>
    /// <exception cref="RuleBrokenException">The file cannot be read, or all its figures are here already.</exception>
    public async Task<HistoryPlan> RunAsync(string name, Stream content, CancellationToken cancel)
    {
        var sheet = await files.ReadAsync(name, content, cancel);
        var plan = await plans.OfAsync(sheet, cancel);
        if (plan.Faults.Count > 0)
        {
            return plan;
        }

        if (plan.Figures.Count == 0)
        {
            throw new RuleBrokenException("This file was brought in before: all its figures are here already.", "File");
        }

        foreach (var figures in plan.Figures.GroupBy(figure => figure.Period).OrderBy(group => group.Key.FirstDay))
        {
            await AddAsync(figures.Key, [.. figures], cancel);
        }

        await db.SaveChangesAsync(this, $"Figures from before, brought in from {name}.", cancel);
        return plan;
    }

    private async Task AddAsync(Period period, IReadOnlyList<HistoryFigure> figures, CancellationToken cancel)
    {
        var (here, today) = (address.Here.Id, time.Today());
        var identifier = period.Identifier.Label;
        var window = await db.ReturnWindows.SingleOrDefaultAsync(
            known => known.PartnershipId == here && known.Year == period.Year && known.TimeIdentifier == identifier,
            cancel
        );
        if (window is null)
        {
            window = ReturnWindow.OfHistory(here, period, today, user.Name);
            db.Add(window);
        }

        var returns = await db
            .DataReturns.Where(one => one.WindowId == window.Id)
            .ToDictionaryAsync(one => one.AgencyId, cancel);
        foreach (var figure in figures)
        {
            if (!returns.TryGetValue(figure.AgencyId, out var one))
            {
                one = DataReturn.OfHistory(window, figure.AgencyId, today, user.Name);
                returns.Add(figure.AgencyId, one);
                db.Add(one);
            }

            var row = new ReturnedFigure(one, figure.Definition);
            row.Say(figure.Text);
            db.AddRange(row, new FigureIssue(row, window.Id, 1, null, time.UtcNow(), user.Name));
        }

        await sums.WorkOutAsync(
            window,
            [.. figures.Select(figure => figure.Definition.IndicatorId).Distinct()],
            cancel
        );
    }
}
