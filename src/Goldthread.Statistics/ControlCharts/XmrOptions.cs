namespace Goldthread.Statistics.ControlCharts;

/// <summary>How a series is to be charted.</summary>
public sealed record XmrOptions
{
    /// <summary>Fewer points than this cannot fix the lines.</summary>
    public const int FewestToFix = 12;

    /// <summary>Which way is better.</summary>
    public ImprovementDirection Direction { get; init; }

    /// <summary>What the measure should reach, in the unit of the values.</summary>
    public double? Target { get; init; }

    /// <summary>Dates on which new lines start. The order does not matter, nor do repeats.</summary>
    public IReadOnlyCollection<DateOnly> RebaseDates { get; init; } = [];

    /// <summary>How many rows of each group set its lines, 12 or more; nothing for all of them.</summary>
    public int? FixAfter { get; init; }

    /// <summary>Whether outlying moving ranges are left out when the limits are set.</summary>
    public bool ScreenOutliers { get; init; } = true;

    internal void Refuse()
    {
        if (FixAfter < FewestToFix)
        {
            throw new RefusedInputException("The lines can only be fixed after 12 points or more.");
        }

        if (Target is { } target && !double.IsFinite(target))
        {
            throw new RefusedInputException("The target must be a number.");
        }
    }
}
