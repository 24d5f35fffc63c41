namespace Goldthread.Statistics.ControlCharts;

/// <summary>How far the limits of a group can be trusted, by the number of points with a value.</summary>
public enum LimitsStanding
{
    /// <summary>Below 6: draw no limits and no icon.</summary>
    TooFew,

    /// <summary>Below 13: draw them dashed, as trial limits that may change.</summary>
    Trial,

    /// <summary>13 or more.</summary>
    Settled,
}
