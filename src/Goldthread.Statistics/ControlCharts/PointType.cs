namespace Goldthread.Statistics.ControlCharts;

/// <summary>What a point means, given which way is better. It decides the point's colour.</summary>
public enum PointType
{
    NoData,
    CommonCause,
    Improvement,
    Concern,
    NeutralHigh,
    NeutralLow,
}
