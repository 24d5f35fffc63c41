using Goldthread.Features.Dataset.Explained;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset;

/// <summary>
/// The measures whose latest figure must be explained, in order of consequence, each with what has been written about that
/// figure.
/// </summary>
[Scoped]
public sealed class CommentaryQuery(GoldthreadDb db, IndicatorQuery indicators, Address address)
{
    public async Task<IReadOnlyList<CommentaryLine>> NeededAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var written = await db.Commentaries.AsNoTracking().Where(one => one.PartnershipId == here).ToListAsync(cancel);
        var byFigure = written.ToDictionary(one => (one.MeasureKey, one.Year, one.TimeIdentifier));
        return
        [
            .. (await indicators.AllAsync(cancel))
                .Where(view => view.Reading.Latest is not null)
                .Select(view => new CommentaryLine(
                    view,
                    CommentaryNeeds.Of(view.Reading),
                    byFigure.GetValueOrDefault(Key(view.Reading))
                ))
                .Where(line => line.Need != CommentaryNeed.None)
                .OrderBy(line => line.Need)
                .ThenBy(line => line.View.Reading.Measure.Theme),
        ];
    }

    private static (string, int, string) Key(MeasureReading reading) =>
        (reading.Measure.Id, reading.Latest!.Period.Year, reading.Latest.Period.Identifier.Label);
}

/// <summary>One measure to explain.</summary>
public sealed record CommentaryLine(ReadingView View, CommentaryNeed Need, Commentary? Written);
