using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Features.Dataset.Reckoning;

/// <summary>The words for labels and types in files, as other tools for Making Data Count write them.</summary>
public static class ChartWords
{
    /// <summary>The label of a point.</summary>
    public static string Label(SpecialCause cause) =>
        cause switch
        {
            SpecialCause.NoData => "No data",
            SpecialCause.CommonCause => "Common Cause",
            SpecialCause.AboveUpperLimit => "Above UCL",
            SpecialCause.BelowLowerLimit => "Below LCL",
            SpecialCause.TrendIncreasing => "7 Point Trend (Increasing)",
            SpecialCause.TrendDecreasing => "7 Point Trend (Decreasing)",
            SpecialCause.TwoInThreeAbove => "2 in 3 Above CL",
            SpecialCause.TwoInThreeBelow => "2 in 3 Below CL",
            SpecialCause.SevenAbove => "7 Points Above CL",
            SpecialCause.SevenBelow => "7 Points Below CL",
        };

    /// <summary>What a point means.</summary>
    public static string Type(PointType type) =>
        type switch
        {
            PointType.NoData => "no_data",
            PointType.CommonCause => "common_cause",
            PointType.Improvement => "special_cause_improvement",
            PointType.Concern => "special_cause_concern",
            PointType.NeutralHigh => "special_cause_neutral_high",
            PointType.NeutralLow => "special_cause_neutral_low",
        };
}
