namespace Goldthread.Statistics.ControlCharts;

/// <summary>Which way a measure has to move to be better.</summary>
public enum ImprovementDirection
{
    /// <summary>Neither way is better.</summary>
    Neutral,

    /// <summary>Higher is better.</summary>
    Increase,

    /// <summary>Lower is better.</summary>
    Decrease,
}
