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

    /// <summary>The interval against the target: similar where the target lies inside; an end on the good side meets it.</summary>
    public static Comparison ByInterval(Interval? interval, double? target, Polarity polarity)
    {
        if ((interval, target) is not ({ } range, { } goal))
        {
            return Comparison.NotCompared;
        }

        var lowIsGood = polarity == Polarity.LowIsGood;
        var isHigher = lowIsGood ? range.Lower > goal : range.Lower >= goal;
        var isLower = lowIsGood ? range.Upper <= goal : range.Upper < goal;
        return isHigher ? Comparison.Higher
            : isLower ? Comparison.Lower
            : Comparison.Similar;
    }

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
