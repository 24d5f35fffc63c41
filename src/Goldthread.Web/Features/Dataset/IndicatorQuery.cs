using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset;

/// <summary>Indicators of the partnership that the address names, for the area it covers.</summary>
public sealed class IndicatorQuery(
    GoldthreadDb db,
    Address address,
    ReferenceShelf reference,
    MeasureReadingQuery readings
)
{
    /// <summary>The measure with this reference, whatever its case, or nothing. Invented ones are found too.</summary>
    public PublishedMeasure? Measure(string id) =>
        Offered.FirstOrDefault(measure => string.Equals(measure.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The published measures: what overviews count and list.</summary>
    public IReadOnlyList<PublishedMeasure> Measures => reference.Measures.Measures;

    /// <summary>
    /// The same and those invented for the demonstration, which stand in no overview: an invented figure is never laid
    /// beside a real one.
    /// </summary>
    public IReadOnlyList<PublishedMeasure> Offered =>
        [.. Measures, .. reference.Invented.Select(invented => invented.Measure)];

    /// <summary>The area of the partnership that the address names, as <see cref="AreaOfAsync"/> finds it.</summary>
    public Task<Area?> AreaAsync(CancellationToken cancel) => AreaOfAsync(address.Here.Id, cancel);

    /// <summary>
    /// The area of a partnership; for a joint body that of its first member, because it has none of its own; nothing where
    /// no code is recorded or the code is not known. It needs no address, so that jobs can ask.
    /// </summary>
    public async Task<Area?> AreaOfAsync(Guid partnershipId, CancellationToken cancel)
    {
        var here = await db
            .Partnerships.AsNoTracking()
            .Where(partnership => partnership.Id == partnershipId)
            .Select(partnership => new { partnership.AreaCode, partnership.Kind })
            .SingleOrDefaultAsync(cancel);
        var code = here?.AreaCode;
        if (here is { AreaCode: null, Kind: PartnershipKind.Joint })
        {
            code = await db
                .JointMembers.AsNoTracking()
                .Where(member => member.JointId == partnershipId && member.To == null)
                .Join(
                    db.Partnerships,
                    member => member.MemberId,
                    partnership => partnership.Id,
                    (_, partnership) => partnership
                )
                .OrderBy(partnership => partnership.Name)
                .Select(partnership => partnership.AreaCode)
                .FirstOrDefaultAsync(cancel);
        }

        return readings.FindArea(code);
    }

    /// <summary>An indicator as it is shown, or nothing where there is no such measure, area or release.</summary>
    public async Task<ReadingView?> FindAsync(string id, CancellationToken cancel) =>
        Measure(id) is { } measure
        && await AreaAsync(cancel) is { } area
        && await readings.OfAsync(measure, area, cancel) is { } reading
            ? new ReadingView(reading)
            : null;

    /// <summary>Every measure that has been read for the area, in the order of the catalogue.</summary>
    public async Task<IReadOnlyList<ReadingView>> AllAsync(
        Area area,
        Func<PublishedMeasure, bool> wanted,
        CancellationToken cancel
    )
    {
        List<ReadingView> views = [];
        foreach (var measure in Measures.Where(wanted))
        {
            if (await readings.OfAsync(measure, area, cancel) is { } reading)
            {
                views.Add(new ReadingView(reading));
            }
        }

        return views;
    }
}
