using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.ChasingAssessments;

/// <summary>Asks chosen agencies again, each on the next step of the ladder, once a day, and keeps the step in the log.</summary>
[UseCase]
public sealed class TakeNextStep(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    ChaseQuery chases,
    AssessmentLetters letters,
    Address address,
    CurrentUser user,
    TimeProvider time
)
{
    /// <returns>For how many agencies a step was taken.</returns>
    public async Task<int> RunAsync(int year, IReadOnlyCollection<string> agencies, CancellationToken cancel)
    {
        var (here, today) = (address.Here.Id, time.Today());
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        var going = (await chases.OfAsync(cycle, agencies, cancel))
            .Where(chase => chase.LeftOutBecause is null)
            .ToList();
        if (going.Count == 0)
        {
            throw new RuleBrokenException("None of the agencies you chose can be asked again now.", "agency");
        }

        var ids = going.Select(chase => chase.Row.Here?.Id).OfType<Guid>().ToList();
        var owed = await db.AreaReturns.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancel);
        foreach (var chase in going)
        {
            if (chase.Row.Here is { } row)
            {
                owed[row.Id].Chase(chase.Step, today);
            }

            if (chase.Step != AssessmentChase.Board)
            {
                var key = FormattableString.Invariant(
                    $"s11-chased:{cycle.Id}:{chase.Row.Agency.Id}:{here}:{today:yyyy-MM-dd}"
                );
                await letters.AddAsync(chase.Letter with { IsReminder = false }, key, here, cancel);
            }

            db.Add(new ReturnChase(here, chase.Row.Asked, chase.Step, (today, user.Name)).Reaching(chase.Reaches));
        }

        await db.SaveChangesAsync(this, cancel);
        return going.Count;
    }
}
