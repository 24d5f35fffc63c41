namespace Goldthread.Statistics.Intervals;

/// <summary>How the limits of a count are found.</summary>
public enum CountMethod
{
    /// <summary>From the chi-squared distribution, below 10 events.</summary>
    Exact,

    /// <summary>Byar's approximation, from 10 events.</summary>
    Byar,
}
