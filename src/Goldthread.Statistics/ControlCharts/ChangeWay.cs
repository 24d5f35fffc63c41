namespace Goldthread.Statistics.ControlCharts;

/// <summary>On which side of the mean before a signal lies.</summary>
public enum ChangeWay
{
    /// <summary>There is no signal.</summary>
    None,

    /// <summary>Higher than before.</summary>
    Higher,

    /// <summary>Lower than before.</summary>
    Lower,
}
