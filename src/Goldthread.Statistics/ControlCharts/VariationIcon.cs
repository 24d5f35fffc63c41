namespace Goldthread.Statistics.ControlCharts;

/// <summary>The icon about the process: the type of the last point, and which way it moved.</summary>
public enum VariationIcon
{
    /// <summary>The last row has no value.</summary>
    NoData,
    CommonCause,
    ImprovementHigh,
    ImprovementLow,
    ConcernHigh,
    ConcernLow,
    NeutralHigh,
    NeutralLow,
}
