namespace Goldthread.Statistics.Funnels;

/// <summary>How the ratio of observed to expected events is written.</summary>
public enum RatioScale
{
    /// <summary>As expected is 0, twice as many is 1: observed less expected, over expected.</summary>
    Excess,

    /// <summary>As expected is 100, twice as many is 200: the way of indirectly standardised ratios.</summary>
    Hundred,
}
