using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.AllocatingPanels;

/// <summary>Lets a panel member change scores that they had finished, until a rating of the agency is agreed.</summary>
[UseCase]
public sealed class OpenEvaluation(GoldthreadDb db, CycleByYearQuery cycles, CyclePanelQuery panels)
{
    /// <returns>Whether it was opened by this press.</returns>
    /// <exception cref="RuleBrokenException">A rating is agreed.</exception>
    public async Task<bool> RunAsync(int year, Guid evaluation, CancellationToken cancel)
    {
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        var panel = await panels.OfAsync(cycle, toChange: true, cancel);
        var agency =
            panel.Agencies.FirstOrDefault(one => one.Seats.Any(seat => seat.Evaluation.Id == evaluation))
            ?? throw new NotFoundException();
        if (agency.IsAgreed)
        {
            throw new RuleBrokenException(
                "Ratings of this agency are agreed, so its scores stay. Change the agreed rating instead."
            );
        }

        var seat = agency.Seats.First(one => one.Evaluation.Id == evaluation);
        if (!seat.IsFinished)
        {
            return false;
        }

        seat.Evaluation.Reopen();
        await db.SaveChangesAsync(this, cancel);
        return true;
    }
}
