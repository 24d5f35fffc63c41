using System.Globalization;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Opened;

/// <summary>
/// The three lists that programs read. Members get the partnership’s sums and published figures; the public gets what was
/// released, and of a joint body the sums of what its members released.
/// </summary>
public sealed class ApiListsQuery(GoldthreadDb db, Address address, IndicatorQuery indicators, OpenFiguresQuery open)
{
    /// <summary>
    /// What the lists stand on: changes when any of them could. For members the ends of the trail, for the public the releases.
    /// </summary>
    public async Task<string> VersionAsync(ApiAsk ask)
    {
        var here = address.Here.Id;
        if (ask.Audience == ApiAudience.Public)
        {
            var latest = await db
                .OpenReleases.AsNoTracking()
                .GroupBy(release => release.PartnershipId)
                .Select(releases => new { releases.Key, Number = releases.Max(release => release.Number) })
                .ToListAsync(ask.Cancel);
            var all = latest
                .OrderBy(one => one.Key)
                .Select(one => FormattableString.Invariant($"{one.Key:N}.{one.Number}"));
            return string.Join(' ', all);
        }

        var ends = await db.Set<TrailHead>()
            .Where(head => head.ChainId == here || head.ChainId == TrailHead.SharedChain)
            .OrderBy(head => head.ChainId)
            .Select(head => head.Hash)
            .ToListAsync(ask.Cancel);
        return string.Join(' ', ends);
    }

    /// <summary>The release that a public answer is of; nothing for members, a joint body, or where there is none.</summary>
    public async Task<int?> ReleaseAsync(ApiAsk ask) =>
        ask.Audience == ApiAudience.Public && !address.Here.IsJoint
            ? (await open.OfAsync(address.Here.Id, ask.Filter.Release, ask.Cancel))?.Release.Number
            : null;

    public async Task<IReadOnlyList<Keyed<ApiIndicator>>> IndicatorsAsync(ApiAsk ask)
    {
        if (ask.Audience == ApiAudience.Public)
        {
            var lines = await LinesAsync(ask);
            return [.. lines.Select(line => Key(line.Indicator.Number, ApiLines.Indicator(line.Indicator)))];
        }

        var here = address.Here.Id;
        var all = await db.Indicators.AsNoTracking().Where(one => one.PartnershipId == here).ToListAsync(ask.Cancel);
        var editions = await db
            .IndicatorDefinitions.AsNoTracking()
            .Where(one => one.PartnershipId == here)
            .OrderBy(one => one.Edition)
            .ToListAsync(ask.Cancel);
        var by = editions.ToLookup(one => one.IndicatorId);
        return
        [
            .. all.Where(one => by[one.Id].Any(edition => ask.Filter.Keeps(edition)))
                .OrderBy(one => one.Theme)
                .ThenBy(one => one.Number.Length)
                .ThenBy(one => one.Number, StringComparer.Ordinal)
                .Select(one => Key(one.Number, ApiLines.Indicator(one, by[one.Id]))),
        ];
    }

    public async Task<IReadOnlyList<Keyed<ApiValue>>> ValuesAsync(ApiAsk ask) =>
        ask.Audience == ApiAudience.Public
            ?
            [
                .. from line in await LinesAsync(ask)
                from figure in line.Figures
                where ask.Filter.Keeps(figure.Period)
                select Key(
                    $"{line.Indicator.Number}~{Sort(figure.Period.SortKey)}",
                    ApiLines.Open(line.Indicator, figure)
                ),
            ]
            :
            [
                .. from reading in await ReadingsAsync(ask)
                from figure in reading.Figures
                where ask.Filter.Keeps(figure.Period)
                select Key($"{reading.Measure.Id}~{Sort(figure.Period.SortKey)}", ApiLines.Within(reading, figure)),
            ];

    public async Task<IReadOnlyList<Keyed<ApiSignal>>> SignalsAsync(ApiAsk ask) =>
        ask.Audience == ApiAudience.Public
            ?
            [
                .. from line in await LinesAsync(ask)
                where line.Figures.Any(figure => !figure.IsTotal)
                select Key(line.Indicator.Number, ApiLines.Signal(line, address.Here.Name)),
            ]
            : [.. from reading in await ReadingsAsync(ask) select Key(reading.Measure.Id, ApiLines.Signal(reading))];

    private async Task<IEnumerable<OpenLine>> LinesAsync(ApiAsk ask)
    {
        var lines = address.Here.IsJoint
            ? await open.JointAsync(address.Here.Id, ask.Cancel)
            : (await open.OfAsync(address.Here.Id, ask.Filter.Release, ask.Cancel))?.Lines ?? [];
        return lines.Where(line => ask.Filter.Keeps(line.Indicator));
    }

    private async Task<IEnumerable<MeasureReading>> ReadingsAsync(ApiAsk ask) =>
        (await indicators.AllAsync(ask.Cancel))
            .Select(view => view.Reading)
            .Where(reading => ask.Filter.Keeps(reading.Measure));

    private static Keyed<T> Key<T>(string key, T line) => new(key, line);

    private static string Sort(long key) => key.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Who asks for what.</summary>
public sealed record ApiAsk(ApiAudience Audience, ApiFilter Filter, CancellationToken Cancel);

/// <summary>A line with what names its place in the list, so that the next page can begin after it.</summary>
public sealed record Keyed<T>(string Key, T Line);
