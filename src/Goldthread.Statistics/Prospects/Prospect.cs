using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Statistics.Prospects;

/// <summary>The answer to "will good performance be sustained?", with what it rests on.</summary>
public sealed record Prospect
{
    /// <summary>The least chance of meeting the target next that counts as sustained.</summary>
    public const double SureEnough = 0.95;

    /// <summary>How many of the last points must be free of concern.</summary>
    public const int RecentPoints = 7;

    /// <summary>The rating.</summary>
    public required ProspectRating Rating { get; init; }

    /// <summary>Fewer than 13 points stand behind it.</summary>
    public required bool IsProvisional { get; init; }

    /// <summary>
    /// The last point is outside the limits or in a trend: say that the process is changing, and do not show the chances.
    /// </summary>
    public required bool ProcessIsChanging { get; init; }

    /// <summary>The chances; nothing without target, direction or limits.</summary>
    public required Capability? Capability { get; init; }

    /// <summary>The trend still running, if any.</summary>
    public required RunningTrend? Trend { get; init; }

    /// <summary>Whether neighbouring values are alike; nothing where it cannot be told.</summary>
    public required Autocorrelation? Autocorrelation { get; init; }

    /// <summary>What to expect of a stable process; nothing where it is changing or there are no limits to show.</summary>
    public required FlatForecast? Forecast { get; init; }

    /// <summary>
    /// Rates a chart. Not sustained: assurance fails. Sustained: assurance passes, variation is an improvement or common
    /// cause, the next point meets the target with a chance of 0.95 or more, and none of the last 7 points is a concern.
    /// At risk: anything between.
    /// </summary>
    public static Prospect Of(XmrResult chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var capability = Capability.Of(chart);
        var isChanging = chart.Latest.Marks.HasFlag(PointMarks.Trend) || chart.Latest.IsOutside;
        return new()
        {
            Rating = Rate(chart, capability),
            IsProvisional = chart.CurrentGroup.Standing != LimitsStanding.Settled,
            ProcessIsChanging = isChanging,
            Capability = capability,
            Trend = RunningTrend.Of(chart),
            Autocorrelation = Autocorrelation.Of(chart),
            Forecast = isChanging ? null : ForecastOf(chart.CurrentGroup),
        };
    }

    private static ProspectRating Rate(XmrResult chart, Capability? capability)
    {
        if (capability is null || !chart.ShowsIcons || chart.CurrentGroup.HasNoVariation)
        {
            return ProspectRating.NotRated;
        }

        if (chart.Assurance == AssuranceIcon.Fail)
        {
            return ProspectRating.NotSustained;
        }

        var isSteady =
            chart.Latest.Type is PointType.Improvement or PointType.CommonCause
            && !chart.CurrentPoints.TakeLast(RecentPoints).Any(point => point.Type == PointType.Concern);
        return chart.Assurance == AssuranceIcon.Pass && isSteady && capability.NextMeets >= SureEnough
            ? ProspectRating.Sustained
            : ProspectRating.AtRisk;
    }

    private static FlatForecast? ForecastOf(XmrGroup group) =>
        group.Standing != LimitsStanding.TooFew && group.Limits.Exist
            ? new(group.Limits.Mean, new(group.Limits.Lower, group.Limits.Upper), group.Rows / 3)
            : null;
}
