using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.KeepingIndicators;

/// <summary>Writes the next edition of what an indicator counts. The editions before it stay, with their figures.</summary>
[UseCase]
public sealed class ReviseDefinition(GoldthreadDb db, Indicators indicators, Address address, CurrentUser user)
{
    /// <param name="number">The indicator.</param>
    /// <param name="seen">The edition that the person had in front of them.</param>
    /// <param name="text">The new definition.</param>
    /// <param name="reason">Why, from when, and whether figures before it still compare.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="RuleBrokenException">It is retired, nothing is different, or somebody wrote an edition meanwhile.</exception>
    public async Task RunAsync(
        string number,
        int seen,
        DefinitionText text,
        EditionReason reason,
        CancellationToken cancel
    )
    {
        var here = address.Here.Id;
        var indicator =
            await db.Indicators.SingleOrDefaultAsync(one => one.PartnershipId == here && one.Number == number, cancel)
            ?? throw new NotFoundException();
        if (indicator.Standing == IndicatorStanding.Retired)
        {
            throw new RuleBrokenException("This indicator is retired. Take it up again before you change it.");
        }

        var latest = await db
            .IndicatorDefinitions.AsNoTracking()
            .Where(definition => definition.IndicatorId == indicator.Id)
            .OrderByDescending(definition => definition.Edition)
            .FirstAsync(cancel);
        if (latest.Edition != seen)
        {
            throw new RuleBrokenException(
                $"{latest.WrittenBy} has written another definition since you opened this page. Your words are still in the boxes. Press the button again to see what they change now."
            );
        }

        await indicators.ChangeAsync(indicator, text, reason, user.Name, cancel);
        await db.SaveChangesAsync(this, reason.Because, cancel);
    }
}
