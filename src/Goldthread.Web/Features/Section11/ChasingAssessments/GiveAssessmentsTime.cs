using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.ChasingAssessments;

/// <summary>Gives chosen agencies more time in one area, and tells their leads.</summary>
[UseCase]
public sealed class GiveAssessmentsTime(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    ProgressQuery progress,
    AssessmentLetters letters,
    Address address,
    TimeProvider time
)
{
    /// <returns>How many agencies have more time.</returns>
    public async Task<int> RunAsync(
        int year,
        IReadOnlyCollection<string> agencies,
        (DateOnly Until, string? Because) given,
        CancellationToken cancel
    )
    {
        var (here, today) = (address.Here.Id, time.Today());
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        var rows = (await progress.OfAsync(cycle, cancel))
            .Where(row => row.Here is not null && agencies.Contains(row.Agency.Slug, StringComparer.Ordinal))
            .ToList();
        if (rows.Count == 0)
        {
            throw new RuleBrokenException("Choose at least one agency.", "agency");
        }

        foreach (var row in rows)
        {
            var one = await db.AreaReturns.SingleAsync(known => known.Id == row.Here!.Id, cancel);
            one.Extend(given.Until, row.DueOn, given.Because);
            var about = await letters.AskedAsync(cycle, row.Asked, row.Agency, row.Executive, cancel);
            var letter = AssessmentLetter.GivingTime(about with { DueOn = given.Until }) with
            {
                To = row.Lead is { } lead ? [lead] : [],
            };
            var key = FormattableString.Invariant($"s11-time:{one.Id}:{today:yyyy-MM-dd}:{given.Until:yyyy-MM-dd}");
            await letters.AddAsync(letter, key, here, cancel);
        }

        await db.SaveChangesAsync(this, given.Because, cancel);
        return rows.Count;
    }
}
