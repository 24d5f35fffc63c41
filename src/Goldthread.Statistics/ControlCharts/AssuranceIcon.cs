namespace Goldthread.Statistics.ControlCharts;

/// <summary>The icon about the target, from the limits of the last group.</summary>
public enum AssuranceIcon
{
    /// <summary>There is no target, or neither direction is better.</summary>
    None,

    /// <summary>The whole range lies on the good side of the target.</summary>
    Pass,

    /// <summary>The whole range lies on the bad side of the target.</summary>
    Fail,

    /// <summary>The target lies inside or on the limits, or there are none: hit or miss.</summary>
    Inconsistent,
}
