using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.SettingTargets;

/// <summary>Records what the partnership aims for on a measure, from a day on. Earlier targets stay.</summary>
[UseCase]
public sealed class RecordTarget(
    GoldthreadDb db,
    IndicatorQuery indicators,
    Address address,
    CurrentUser user,
    TimeProvider time
)
{
    public async Task RunAsync(string reference, TargetText text, CancellationToken cancel)
    {
        var measure = await indicators.DefinitionAsync(reference, cancel) ?? throw new NotFoundException();
        var (here, key) = (address.Here.Id, measure.Id);
        if (
            await db.IndicatorTargets.AnyAsync(
                target =>
                    target.PartnershipId == here && target.MeasureKey == key && target.HoldsFrom == text.HoldsFrom,
                cancel
            )
        )
        {
            throw new RuleBrokenException(
                "There is a target from that day already. Choose another day.",
                nameof(TargetText.HoldsFrom)
            );
        }

        db.Add(new IndicatorTarget(here, measure, text, time.Today(), user.Name));
        await db.SaveChangesAsync(this, cancel);
    }
}
