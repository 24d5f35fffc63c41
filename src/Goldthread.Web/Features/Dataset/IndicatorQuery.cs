using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset;

/// <summary>Indicators of the partnership that the address names: its own, and the published ones of the area it covers.</summary>
public sealed class IndicatorQuery(
    GoldthreadDb db,
    Address address,
    ReferenceShelf reference,
    MeasureReadingQuery readings,
    SuppliedReadingQuery supplied,
    MeasureAgreementsQuery agreements,
    KeptAnswers kept
)
{
    /// <summary>The measure with this reference, whatever its case, or nothing. Invented ones are found too.</summary>
    public PublishedMeasure? Measure(string id) =>
        Offered.FirstOrDefault(measure => string.Equals(measure.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The published measures: what overviews count and list.</summary>
    public IReadOnlyList<PublishedMeasure> Measures => Catalogue.Measures;

    /// <summary>The same with what holds for all of them: publisher, release, small numbers.</summary>
    public MeasureCatalogue Catalogue => reference.Measures;

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

    /// <summary>What the measure with this number or reference counts, whatever is known of it; nothing where there is none.</summary>
    public async Task<IMeasureDefinition?> DefinitionAsync(string id, CancellationToken cancel) =>
        await supplied.DefinitionAsync(address.Here.Id, id, cancel) ?? (IMeasureDefinition?)Measure(id);

    /// <summary>An indicator as it is shown, or nothing where there is no such measure, area or figure.</summary>
    public async Task<ReadingView?> FindAsync(string id, CancellationToken cancel) =>
        await ReadingAsync(address.Here.Id, id, cancel) is { } reading ? new ReadingView(reading) : null;

    /// <summary>The same for any partnership, so that jobs can ask. An indicator of its own comes before a published measure.</summary>
    public async Task<MeasureReading?> ReadingAsync(Guid partnershipId, string id, CancellationToken cancel)
    {
        var area = await AreaOfAsync(partnershipId, cancel);
        if (await supplied.DefinitionAsync(partnershipId, id, cancel) is { } own)
        {
            return await supplied.OfAsync(own, await NameAsync(partnershipId, area, cancel), cancel) is { } reading
                ? Beside(reading, await PublishedAsync(partnershipId, own.Published, area, cancel))
                : null;
        }

        return await PublishedAsync(partnershipId, id, area, cancel);
    }

    /// <summary>How many indicators there should be figures of, by theme: the published ones and those agencies are asked for.</summary>
    public async Task<IReadOnlyDictionary<int, int>> KnownByThemeAsync(CancellationToken cancel) =>
        (await supplied.AskedAsync(address.Here.Id, cancel))
            .Concat<IMeasureDefinition>(Measures)
            .CountBy(measure => measure.Theme)
            .ToDictionary();

    /// <summary>
    /// Everything that has been read for the partnership the address names: its own indicators in the order of their
    /// numbers, then published measures. Kept until something is written.
    /// </summary>
    public async Task<IReadOnlyList<ReadingView>> AllAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var all = await kept.OfAsync(here, nameof(IndicatorQuery), stop => ReadAllAsync(here, stop), cancel);
        return [.. all.Select(reading => new ReadingView(reading))];
    }

    private async Task<IReadOnlyList<MeasureReading>> ReadAllAsync(Guid here, CancellationToken cancel)
    {
        var area = await AreaOfAsync(here, cancel);
        List<MeasureReading> published = [];
        foreach (var measure in Measures)
        {
            if (await PublishedAsync(here, measure.Id, area, cancel) is { } reading)
            {
                published.Add(reading);
            }
        }

        var own = await supplied.AllAsync(here, await NameAsync(here, area, cancel), cancel);
        return
        [
            .. own.Select(reading =>
                Beside(
                    reading,
                    published.Find(one => one.Measure.Id == (reading.Measure as IndicatorDefinition)?.Published)
                )
            ),
            .. published,
        ];
    }

    /// <summary>What agencies supply stands beside what is published of the same thing, each with its own period.</summary>
    private static MeasureReading Beside(MeasureReading own, MeasureReading? published) =>
        published is null
            ? own
            : own with
            {
                Comparison = [.. published.Comparison.Where(compared => compared.Kind != ComparedWith.YearBefore)],
                ComparedBy = published.Measure.Id,
                NeighbourModel = published.NeighbourModel,
            };

    private async Task<MeasureReading?> PublishedAsync(
        Guid partnershipId,
        string? id,
        Area? area,
        CancellationToken cancel
    ) =>
        id is not null && area is not null && Measure(id) is { } measure
            ? await readings.OfAsync(measure, area, await agreements.OfAsync(partnershipId, measure.Id, cancel), cancel)
            : null;

    /// <summary>The area, or the partnership where it has none.</summary>
    private async Task<string> NameAsync(Guid partnershipId, Area? area, CancellationToken cancel) =>
        area?.Name
        ?? await db
            .Partnerships.AsNoTracking()
            .Where(partnership => partnership.Id == partnershipId)
            .Select(partnership => partnership.ShortName)
            .SingleAsync(cancel);
}
