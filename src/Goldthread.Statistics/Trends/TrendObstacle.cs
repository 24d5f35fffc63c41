namespace Goldthread.Statistics.Trends;

/// <summary>Why a recent trend cannot be calculated.</summary>
public enum TrendObstacle
{
    None,

    /// <summary>No test is known for this kind of value.</summary>
    MeasureNotSupported,

    /// <summary>Fewer than five years up to the newest have all their numbers.</summary>
    TooFewYears,

    /// <summary>In some year everybody was counted.</summary>
    CountIsDenominator,
}
