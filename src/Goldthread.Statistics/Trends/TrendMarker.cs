namespace Goldthread.Statistics.Trends;

/// <summary>Where an annual indicator has been going.</summary>
public enum TrendMarker
{
    /// <summary>The years do not allow an answer; <see cref="RecentTrend.Obstacle"/> says why.</summary>
    CannotBeCalculated,

    /// <summary>No change that chance could not explain. It does not say that nothing has changed.</summary>
    NoSignificantChange,
    Increasing,
    Decreasing,
}
