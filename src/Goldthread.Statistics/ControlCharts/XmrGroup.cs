namespace Goldthread.Statistics.ControlCharts;

/// <summary>A stretch of a series between two rebase dates, with lines of its own.</summary>
/// <param name="Number">Counted from 0, or from 1 where the first row is a rebase date.</param>
/// <param name="FirstIndex">The place of its first row among the points of the chart.</param>
/// <param name="Rows">Its rows, with and without a value.</param>
/// <param name="Measured">Its rows with a value.</param>
/// <param name="Limits">Its lines; the raw numbers, also where too few points stand behind them.</param>
public sealed record XmrGroup(int Number, int FirstIndex, int Rows, int Measured, XmrLimits Limits)
{
    /// <summary>Fewer points with a value than this have no limits to show.</summary>
    public const int FewestForLimits = 6;

    /// <summary>Fewer points than this have trial limits.</summary>
    public const int FewestSettled = 13;

    /// <summary>The mean; nothing where no value sets it.</summary>
    public double? Mean => Known(Limits.Mean);

    /// <summary>The lower process limit; nothing where there is none.</summary>
    public double? LowerLimit => Known(Limits.Lower);

    /// <summary>The upper process limit; nothing where there is none.</summary>
    public double? UpperLimit => Known(Limits.Upper);

    /// <summary>Fewer than 13 rows, missing values included: the warning of Making Data Count.</summary>
    public bool IsShort => Rows < FewestSettled;

    /// <summary>What the limits are worth, by the points that have a value.</summary>
    public LimitsStanding Standing =>
        Measured < FewestForLimits ? LimitsStanding.TooFew
        : Measured < FewestSettled ? LimitsStanding.Trial
        : LimitsStanding.Settled;

    /// <summary>The values that set the lines are all the same: draw the mean and say "no variation".</summary>
    public bool HasNoVariation { get; init; }

    private static double? Known(double line) => double.IsNaN(line) ? null : line;
}
