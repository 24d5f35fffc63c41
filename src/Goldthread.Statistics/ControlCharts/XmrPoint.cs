namespace Goldthread.Statistics.ControlCharts;

/// <summary>One point of a chart.</summary>
/// <param name="Date">The date of the row.</param>
/// <param name="Value">The value, or nothing.</param>
/// <param name="Group">The group whose lines judge it.</param>
/// <param name="Marks">Where it lies and all the rules that fire.</param>
/// <param name="Cause">Its one label.</param>
/// <param name="Type">What the label means, given which way is better.</param>
public sealed record XmrPoint(
    DateOnly Date,
    double? Value,
    XmrGroup Group,
    PointMarks Marks,
    SpecialCause Cause,
    PointType Type
)
{
    /// <summary>1 above the mean, 0 on it, -1 below; nothing without a value or a mean.</summary>
    public int? RelativeToMean =>
        Value is null || Group.Mean is null ? null
        : Marks.HasFlag(PointMarks.Above) ? 1
        : Marks.HasFlag(PointMarks.Below) ? -1
        : 0;

    /// <summary>Beyond a process limit.</summary>
    public bool IsOutside => Marks.HasFlag(PointMarks.Outside);

    /// <summary>Beyond two thirds of the way to a limit, but not beyond the limit.</summary>
    public bool IsClose => Marks.HasFlag(PointMarks.Close);

    /// <summary>Whether a rule fires here.</summary>
    public bool IsSpecialCause => Cause is not (SpecialCause.CommonCause or SpecialCause.NoData);
}
