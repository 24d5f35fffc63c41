namespace Goldthread.Statistics.ControlCharts;

/// <summary>
/// The four rules of Making Data Count on one group of points. A window with a missing value is not fulfilled. Marking is
/// retrospective: an early point is marked once a later one completes its window.
/// </summary>
public static class XmrRules
{
    /// <summary>Points in a row that make a trend or a shift.</summary>
    public const int RunLength = 7;

    /// <summary>
    /// Marks and labels every point of a group against its lines, without allocating.
    /// </summary>
    /// <param name="values">The group's values in order of date; NaN where one is missing.</param>
    /// <param name="limits">The lines to judge by.</param>
    /// <param name="marks">Filled: where each point lies and which rules fire.</param>
    /// <param name="causes">Filled: the one label of each point.</param>
    public static void Judge(
        ReadOnlySpan<double> values,
        in XmrLimits limits,
        Span<PointMarks> marks,
        Span<SpecialCause> causes
    )
    {
        if (marks.Length != values.Length || causes.Length != values.Length)
        {
            throw new ArgumentException("Marks and causes need one place for each value.", nameof(marks));
        }

        for (var i = 0; i < values.Length; i++)
        {
            marks[i] = Position(values[i], limits);
        }

        MarkTrends(values, marks);
        MarkShifts(marks);
        MarkTwoOfThree(marks);
        for (var i = 0; i < values.Length; i++)
        {
            causes[i] = Label(values, marks, i);
        }
    }

    private static PointMarks Position(double value, in XmrLimits limits)
    {
        if (double.IsNaN(value))
        {
            return PointMarks.Missing;
        }

        if (double.IsNaN(limits.Mean))
        {
            return PointMarks.None;
        }

        var side = limits.Side(value, limits.Mean);
        var mark = side switch
        {
            > 0 => PointMarks.Above,
            < 0 => PointMarks.Below,
            _ => PointMarks.OnLine,
        };
        if (!limits.Exist)
        {
            return mark;
        }

        var (beyondLimit, beyondNear) = side >= 0 ? (limits.Upper, limits.NearUpper) : (limits.Lower, limits.NearLower);
        var outside = limits.Side(value, beyondLimit);
        var close = limits.Side(value, beyondNear);
        if (outside == 0 || close == 0)
        {
            mark |= PointMarks.OnLine;
        }

        if (side != 0 && outside == side)
        {
            return mark | PointMarks.Outside;
        }

        return side != 0 && close == side ? mark | PointMarks.Close : mark;
    }

    private static void MarkTrends(ReadOnlySpan<double> values, Span<PointMarks> marks)
    {
        var (start, direction) = (0, 0);
        for (var i = 1; i <= values.Length; i++)
        {
            var step = i < values.Length ? Step(values[i - 1], values[i]) : 0;
            if (step == direction && step != 0)
            {
                continue;
            }

            if (direction != 0)
            {
                MarkRun(marks[start..i], PointMarks.Trend);
            }

            (start, direction) = (i - 1, step);
        }
    }

    private static void MarkShifts(Span<PointMarks> marks)
    {
        var start = 0;
        for (var i = 1; i <= marks.Length; i++)
        {
            if (i < marks.Length && Side(marks[i]) == Side(marks[start]))
            {
                continue;
            }

            if (Side(marks[start]) != PointMarks.None)
            {
                MarkRun(marks[start..i], PointMarks.Shift);
            }

            start = i;
        }
    }

    private static void MarkRun(Span<PointMarks> run, PointMarks mark)
    {
        if (run.Length < RunLength)
        {
            return;
        }

        foreach (ref var point in run)
        {
            point |= mark;
        }
    }

    private static void MarkTwoOfThree(Span<PointMarks> marks)
    {
        for (var i = 2; i < marks.Length; i++)
        {
            var window = marks[(i - 2)..(i + 1)];
            var side = Side(window[0] & window[1] & window[2]);
            if (side == PointMarks.None || CloseIn(window) < 2)
            {
                continue;
            }

            foreach (ref var point in window)
            {
                point |= IsClose(point) ? PointMarks.TwoOfThree : PointMarks.None;
            }
        }
    }

    private static int CloseIn(ReadOnlySpan<PointMarks> window) =>
        (IsClose(window[0]) ? 1 : 0) + (IsClose(window[1]) ? 1 : 0) + (IsClose(window[2]) ? 1 : 0);

    private static SpecialCause Label(ReadOnlySpan<double> values, ReadOnlySpan<PointMarks> marks, int i)
    {
        var mark = marks[i];
        var isAbove = mark.HasFlag(PointMarks.Above);
        if (mark.HasFlag(PointMarks.Missing))
        {
            return SpecialCause.NoData;
        }

        if (mark.HasFlag(PointMarks.Outside))
        {
            return isAbove ? SpecialCause.AboveUpperLimit : SpecialCause.BelowLowerLimit;
        }

        if (mark.HasFlag(PointMarks.Trend))
        {
            return IsRising(values, marks, i) ? SpecialCause.TrendIncreasing : SpecialCause.TrendDecreasing;
        }

        if (mark.HasFlag(PointMarks.TwoOfThree))
        {
            return isAbove ? SpecialCause.TwoInThreeAbove : SpecialCause.TwoInThreeBelow;
        }

        if (mark.HasFlag(PointMarks.Shift))
        {
            return isAbove ? SpecialCause.SevenAbove : SpecialCause.SevenBelow;
        }

        return SpecialCause.CommonCause;
    }

    /// <summary>
    /// A point shared by two trends belongs to the later: the peak between a rise and a fall is falling. Where the next
    /// trend starts from a tie, the point keeps the direction of the trend that it ends.
    /// </summary>
    private static bool IsRising(ReadOnlySpan<double> values, ReadOnlySpan<PointMarks> marks, int i)
    {
        var isFollowed = i + 1 < values.Length && marks[i + 1].HasFlag(PointMarks.Trend);
        var next = isFollowed ? Step(values[i], values[i + 1]) : 0;
        return (next != 0 ? next : Step(values[i - 1], values[i])) > 0;
    }

    private static int Step(double from, double to) =>
        to > from ? 1
        : to < from ? -1
        : 0;

    private static PointMarks Side(PointMarks mark) => mark & (PointMarks.Above | PointMarks.Below);

    private static bool IsClose(PointMarks mark) => mark.HasFlag(PointMarks.Close);
}
