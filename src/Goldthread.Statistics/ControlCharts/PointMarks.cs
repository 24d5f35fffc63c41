namespace Goldthread.Statistics.ControlCharts;

/// <summary>
/// Where a point lies and which rules fire there. All rules are kept, so that a chart can say more than the one label.
/// Neither <see cref="Above"/> nor <see cref="Below"/> means on the mean, or no value.
/// </summary>
[Flags]
public enum PointMarks
{
    None = 0,

    /// <summary>Above the mean.</summary>
    Above = 1,

    /// <summary>Below the mean.</summary>
    Below = 2,

    /// <summary>Beyond a process limit.</summary>
    Outside = 4,

    /// <summary>Beyond two thirds of the way to a limit, but not beyond the limit.</summary>
    Close = 8,

    /// <summary>On the mean, on a limit or on a near limit, and so beyond none of them.</summary>
    OnLine = 16,

    /// <summary>The row has no value.</summary>
    Missing = 32,

    /// <summary>In a run of 7 or more that each rise, or each fall.</summary>
    Trend = 64,

    /// <summary>One of the close points among 3 on the same side.</summary>
    TwoOfThree = 128,

    /// <summary>In a run of 7 or more on the same side of the mean.</summary>
    Shift = 256,
}
