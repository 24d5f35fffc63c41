namespace Goldthread.Statistics.ControlCharts;

/// <summary>What a label says about the way the value moved.</summary>
public static class SpecialCauseSide
{
    /// <summary>Whether the signal is one of high or rising values.</summary>
    public static bool IsHigh(this SpecialCause cause) =>
        cause
            is SpecialCause.AboveUpperLimit
                or SpecialCause.TrendIncreasing
                or SpecialCause.TwoInThreeAbove
                or SpecialCause.SevenAbove;

    /// <summary>Whether the signal is one of low or falling values.</summary>
    public static bool IsLow(this SpecialCause cause) =>
        cause
            is SpecialCause.BelowLowerLimit
                or SpecialCause.TrendDecreasing
                or SpecialCause.TwoInThreeBelow
                or SpecialCause.SevenBelow;
}
