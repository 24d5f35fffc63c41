namespace Goldthread.Statistics.ControlCharts;

/// <summary>A series as an XmR chart: its points in order of date, its groups, and its two icons.</summary>
public sealed record XmrResult
{
    /// <summary>What the chart was asked to do.</summary>
    public required XmrOptions Options { get; init; }

    /// <summary>Every row, in order of date.</summary>
    public required IReadOnlyList<XmrPoint> Points { get; init; }

    /// <summary>The stretches between rebase dates, in order; at least one.</summary>
    public required IReadOnlyList<XmrGroup> Groups { get; init; }

    /// <summary>Rebase dates on which the series has no row, so that nothing started there. Tell the user.</summary>
    public required IReadOnlyList<DateOnly> UnusedRebaseDates { get; init; }

    /// <summary>The icon of the last point by date.</summary>
    public required VariationIcon Variation { get; init; }

    /// <summary>The icon of the target against the limits of the last group.</summary>
    public required AssuranceIcon Assurance { get; init; }

    /// <summary>The last point by date. Lists judge by this one alone.</summary>
    public XmrPoint Latest => Points[^1];

    /// <summary>The last group.</summary>
    public XmrGroup CurrentGroup => Groups[^1];

    /// <summary>The points of the last group.</summary>
    public IEnumerable<XmrPoint> CurrentPoints => Points.Skip(CurrentGroup.FirstIndex);

    /// <summary>Whether enough points stand behind the last group's limits to show icons at all.</summary>
    public bool ShowsIcons => CurrentGroup.Standing != LimitsStanding.TooFew;
}
