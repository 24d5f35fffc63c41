using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.RecalculatingLimits;

/// <summary>
/// Has the limits of a measure worked out anew from one of its periods, for a reason that somebody approved (statistics.md
/// 1.10).
/// </summary>
[UseCase]
public sealed class RebaseLimits(
    GoldthreadDb db,
    IndicatorQuery indicators,
    Address address,
    CurrentUser user,
    TimeProvider time
)
{
    /// <summary>Fewer figures than this on either side leave nothing to work limits out from.</summary>
    public const int FewestOnEitherSide = 2;

    public async Task RunAsync(
        string reference,
        DateOnly from,
        string? because,
        string? approvedBy,
        CancellationToken cancel
    )
    {
        var here = address.Here.Id;
        var reading = await indicators.ReadingAsync(here, reference, cancel) ?? throw new NotFoundException();
        var at = reading.Figures.ToList().FindIndex(figure => figure.Period.FirstDay == from);
        if (at < 0)
        {
            throw new RuleBrokenException("Choose a period of this measure.", "From");
        }

        if (at < FewestOnEitherSide || reading.Figures.Count - at < FewestOnEitherSide)
        {
            throw new RuleBrokenException("Choose a period with at least two figures before and after it.", "From");
        }

        if (reading.Agreed.Recalculations.Any(one => one.From == from))
        {
            throw new RuleBrokenException("The limits are worked out anew from that period already.", "From");
        }

        db.Add(new LimitsRecalculation(here, reading.Measure.Id, from, because, approvedBy, time.Today(), user.Name));
        await db.SaveChangesAsync(this, because, cancel);
    }
}
