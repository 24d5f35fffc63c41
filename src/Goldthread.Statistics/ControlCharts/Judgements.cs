namespace Goldthread.Statistics.ControlCharts;

/// <summary>What labels and limits mean, given which way is better: the tables of Making Data Count.</summary>
public static class Judgements
{
    /// <summary>What a point's label means.</summary>
    public static PointType Type(SpecialCause cause, ImprovementDirection direction)
    {
        if (cause == SpecialCause.NoData)
        {
            return PointType.NoData;
        }

        var isHigh = cause.IsHigh();
        if (!isHigh && !cause.IsLow())
        {
            return PointType.CommonCause;
        }

        return direction switch
        {
            ImprovementDirection.Increase => isHigh ? PointType.Improvement : PointType.Concern,
            ImprovementDirection.Decrease => isHigh ? PointType.Concern : PointType.Improvement,
            ImprovementDirection.Neutral => isHigh ? PointType.NeutralHigh : PointType.NeutralLow,
        };
    }

    /// <summary>The variation icon of a series whose last point has this label. H and L say which way it moved.</summary>
    public static VariationIcon Variation(SpecialCause cause, ImprovementDirection direction) =>
        Type(cause, direction) switch
        {
            PointType.NoData => VariationIcon.NoData,
            PointType.CommonCause => VariationIcon.CommonCause,
            PointType.Improvement => cause.IsHigh() ? VariationIcon.ImprovementHigh : VariationIcon.ImprovementLow,
            PointType.Concern => cause.IsHigh() ? VariationIcon.ConcernHigh : VariationIcon.ConcernLow,
            PointType.NeutralHigh => VariationIcon.NeutralHigh,
            PointType.NeutralLow => VariationIcon.NeutralLow,
        };

    /// <summary>
    /// The assurance icon. A target on a limit, or without limits, is hit or miss. It does not look at whether the points
    /// met the target, and is as true as the limits are stable.
    /// </summary>
    public static AssuranceIcon Assurance(double? target, ImprovementDirection direction, in XmrLimits limits)
    {
        if (target is not { } goal || direction == ImprovementDirection.Neutral)
        {
            return AssuranceIcon.None;
        }

        var isBelowGoal = limits.Side(goal, limits.Upper) > 0;
        if (!isBelowGoal && limits.Side(goal, limits.Lower) >= 0)
        {
            return AssuranceIcon.Inconsistent;
        }

        return isBelowGoal == (direction == ImprovementDirection.Increase) ? AssuranceIcon.Fail : AssuranceIcon.Pass;
    }
}
