using Goldthread.Features.Dataset.Explained;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Explaining;

/// <summary>Writes, or writes anew, what people say about the latest figure of a measure.</summary>
[UseCase]
public sealed class ExplainFigure(
    GoldthreadDb db,
    IndicatorQuery indicators,
    Address address,
    CurrentUser user,
    TimeProvider time
)
{
    /// <param name="reference">The measure.</param>
    /// <param name="version">The version that the person had in front of them; nought where there was none.</param>
    /// <param name="text">What they say.</param>
    /// <param name="cancel">Stops.</param>
    public async Task RunAsync(string reference, uint version, CommentaryText text, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var reading = await indicators.ReadingAsync(here, reference, cancel) ?? throw new NotFoundException();
        if (reading.Latest is not { } latest)
        {
            throw new RuleBrokenException("There is no figure to write about yet.");
        }

        var (key, year, identifier) = (reading.Measure.Id, latest.Period.Year, latest.Period.Identifier.Label);
        var commentary = await db.Commentaries.SingleOrDefaultAsync(
            one =>
                one.PartnershipId == here
                && one.MeasureKey == key
                && one.Year == year
                && one.TimeIdentifier == identifier,
            cancel
        );
        if (commentary is null)
        {
            commentary = new Commentary(here, key, latest.Period);
            db.Add(commentary);
        }
        else
        {
            db.Expect(commentary, version);
        }

        commentary.Write(text, time.Today(), user.Name);
        await db.SaveChangesAsync(this, cancel);
    }
}
