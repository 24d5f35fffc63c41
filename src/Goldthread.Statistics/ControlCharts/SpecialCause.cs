namespace Goldthread.Statistics.ControlCharts;

/// <summary>
/// The one label of a point. Where several rules fire, the first in the order of this list wins: outside, trend, two of
/// three, shift.
/// </summary>
public enum SpecialCause
{
    /// <summary>None of the rules fires: the ordinary ups and downs of the process.</summary>
    CommonCause,

    /// <summary>The row has no value.</summary>
    NoData,

    /// <summary>Above the upper process limit.</summary>
    AboveUpperLimit,

    /// <summary>Below the lower process limit.</summary>
    BelowLowerLimit,

    /// <summary>In 7 points or more that each rise.</summary>
    TrendIncreasing,

    /// <summary>In 7 points or more that each fall.</summary>
    TrendDecreasing,

    /// <summary>One of 2 or 3 close to the upper limit, among 3 in a row above the mean.</summary>
    TwoInThreeAbove,

    /// <summary>One of 2 or 3 close to the lower limit, among 3 in a row below the mean.</summary>
    TwoInThreeBelow,

    /// <summary>In 7 points or more in a row above the mean.</summary>
    SevenAbove,

    /// <summary>In 7 points or more in a row below the mean.</summary>
    SevenBelow,
}
