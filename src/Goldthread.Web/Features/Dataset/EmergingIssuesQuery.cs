using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset;

/// <summary>What is beginning to show in the figures of the partnership that the address names.</summary>
public sealed class EmergingIssuesQuery(GoldthreadDb db, IndicatorQuery indicators, Address address)
{
    /// <summary>As things stand: the quarter is the latest of which any agency’s figure is accepted.</summary>
    public async Task<IReadOnlyList<EmergingIssue>> NowAsync(CancellationToken cancel)
    {
        var readings = (await indicators.AllAsync(cancel)).Select(view => view.Reading).ToList();
        var last = readings
            .Select(reading => reading.Latest?.Period)
            .OfType<Period>()
            .Where(period => ReturnPeriods.FrequencyOf(period) == Frequency.Quarterly)
            .DefaultIfEmpty()
            .MaxBy(period => period?.LastDay ?? DateOnly.MinValue);
        return await FindAsync(readings, last?.FirstDay.AddDays(-1) ?? DateOnly.MaxValue, cancel);
    }

    /// <param name="readings">Every indicator as it could be read at the end of the quarter.</param>
    /// <param name="before">The last day of the quarter before.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<EmergingIssue>> FindAsync(
        IReadOnlyList<MeasureReading> readings,
        DateOnly before,
        CancellationToken cancel
    )
    {
        readings = MeasureReading.WithoutTwins(readings);
        var here = address.Here.Id;
        var themes = await db
            .Themes.AsNoTracking()
            .Where(theme => theme.PartnershipId == here && theme.Kind == ThemeKind.Dataset && theme.Number != null)
            .ToDictionaryAsync(theme => theme.Number!.Value, theme => theme.Name, cancel);
        return EmergingIssues.Find(
            [.. readings.Select(SignalRun.Of)],
            [.. readings.Select(reading => reading.UpTo(before)).OfType<MeasureReading>().Select(SignalRun.Of)],
            themes
        );
    }
}
