using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Comparisons;

/// <summary>
/// Compares a value with a target by the rules of Fingertips. Read the answer with
/// <see cref="ComparisonWords.Judge"/>: better is green, worse red, similar amber.
/// </summary>
public static class Goal
{
    /// <summary>The value alone: a value on the target meets it, whichever way is good.</summary>
    public static Comparison ByValue(double? value, double? target, Polarity polarity)
    {
        if ((value, target) is not ({ } own, { } goal))
        {
            return Comparison.NotCompared;
        }

        var isHigher = polarity == Polarity.LowIsGood ? own > goal : own >= goal;
        return isHigher ? Comparison.Higher : Comparison.Lower;
    }

    /// <summary>
    /// The interval against the target: higher from the target up, lower below it, similar where the target lies inside.
    /// A lower end on the target counts as higher whichever way is good.
    /// </summary>
    public static Comparison ByInterval(double? value, Interval? interval, double? target) =>
        (value, interval, target) is ({ }, { } range, { } goal)
            ? range.Lower >= goal
                ? Comparison.Higher
                : range.Upper < goal
                    ? Comparison.Lower
                    : Comparison.Similar
            : Comparison.NotCompared;

    /// <summary>A range of targets: similar from the low end, which is included, to the high end, which is not.</summary>
    public static Comparison ByRange(double? value, double? low, double? high) =>
        (value, low, high) is ({ } own, { } from, { } to)
            ? own < from
                ? Comparison.Lower
                : own >= to
                    ? Comparison.Higher
                    : Comparison.Similar
            : Comparison.NotCompared;
}
