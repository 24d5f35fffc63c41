using Goldthread.Statistics.Distributions;

namespace Goldthread.Statistics.ControlCharts;

/// <summary>
/// Whether a series changed after a day: limits fixed on the rows before it, and the four rules of Making Data Count
/// (NHS England) applied to the rows since, on those limits. No run, trend or two of three is seen across the day, as
/// none is across a rebase. It measures a change and never names a cause.
/// </summary>
/// <remarks>
/// Two choices are ours. The rules ask whether a process is steady; this asks whether it differs from before: so a trend
/// counts only where it has reached the side of the old mean that it heads for (a fall that is still above the mean before
/// is not "lower than before"). And a signal counts as the present one while it lies within the latest 7 values, because
/// in a long steady series some old point is often marked by chance (one in seven at 20 points).
/// </remarks>
public sealed record ChangeAfter
{
    /// <summary>Without a signal, fewer values than this since the day are too early to judge: a shift needs as many.</summary>
    public const int FewestAfter = XmrRules.RunLength;

    /// <summary>Fewer values than this before the day have no limits; fewer than 13 have trial limits.</summary>
    public const int FewestBefore = XmrGroup.FewestForLimits;

    private const PointMarks OnOneSide = PointMarks.Outside | PointMarks.TwoOfThree | PointMarks.Shift;

    private ChangeAfter() { }

    /// <summary>The day the change began. A row dated before it is before; one dated on it or later is since.</summary>
    public required DateOnly Began { get; init; }

    /// <summary>Which way is better.</summary>
    public required ImprovementDirection Direction { get; init; }

    /// <summary>The lines, set by the rows before; its count is of the values before, its standing how far they can be trusted.</summary>
    public required XmrGroup Before { get; init; }

    /// <summary>The rows before in order, judged by their own lines.</summary>
    public required IReadOnlyList<XmrPoint> PointsBefore { get; init; }

    /// <summary>The rows since in order, gaps among them, judged by the lines of <see cref="Before"/>.</summary>
    public required IReadOnlyList<XmrPoint> PointsAfter { get; init; }

    /// <summary>How many rows since have a value.</summary>
    public required int AfterCount { get; init; }

    /// <summary>The average of the values since; nothing where there are none.</summary>
    public required double? AfterMean { get; init; }

    /// <summary>The answer.</summary>
    public required ChangeVerdict Verdict { get; init; }

    /// <summary>On which side of the mean before the latest signal lies; none where nothing is judged or no rule fires.</summary>
    public required ChangeWay Way { get; init; }

    /// <summary>How many values since are signals on that side.</summary>
    public required int SignalCount { get; init; }

    /// <summary>How many values since are signals on the other side: say so, where there are any.</summary>
    public required int OtherSignalCount { get; init; }

    /// <summary>How many of the latest values in a row lie on that side of the mean before. A gap ends the run, save after the latest.</summary>
    public required int RunCount { get; init; }

    /// <summary>A change is found with fewer than 7 values since: say it, and say that it is early.</summary>
    public bool IsEarly => Way != ChangeWay.None && AfterCount < FewestAfter;

    /// <summary>
    /// The last value before is itself a signal: the series was already moving, so that what came after says less.
    /// </summary>
    public bool WasMovingBefore => Before.Standing != LimitsStanding.TooFew && IsSpecial(PointsBefore);

    /// <summary>Judges a series in any order.</summary>
    /// <param name="rows">
    /// The series, each row dated by the first day of its period, gaps without a value. The period in which the change
    /// began so counts as before: a period that is partly changed can only make the answer more careful.
    /// </param>
    /// <param name="began">The day the change began.</param>
    /// <param name="direction">Which way is better.</param>
    /// <param name="screenOutliers">Whether outlying moving ranges are left out when the limits are set.</param>
    /// <exception cref="RefusedInputException">A date comes twice, or a value is not a number.</exception>
    public static ChangeAfter Of(
        ReadOnlySpan<DatedValue> rows,
        DateOnly began,
        ImprovementDirection direction,
        bool screenOutliers = true
    )
    {
        var sorted = rows.ToArray();
        Array.Sort(sorted, (one, other) => one.Date.CompareTo(other.Date));
        SortedRows.Refuse(sorted);
        var split = Array.FindIndex(sorted, row => row.Date >= began);
        var first = split < 0 ? sorted.Length : split;

        var before = SortedRows.Values(sorted.AsSpan(..first));
        var limits = XmrLimits.From(before, screenOutliers: screenOutliers);
        var lines = new XmrGroup(0, 0, first, limits.BaselineCount, limits)
        {
            HasNoVariation = SortedRows.AreFlat(before),
        };
        var pointsAfter = SortedRows.Judge(sorted.AsSpan(first..), lines, direction);
        var measured = pointsAfter.Where(point => point.Value is not null).ToArray();
        var isJudged = lines.Standing != LimitsStanding.TooFew;
        var ways = Array.ConvertAll(measured, point => isJudged ? WayOf(point) : ChangeWay.None);
        var latest = Array.FindLastIndex(ways, way => way != ChangeWay.None);
        var present = latest < 0 ? ChangeWay.None : ways[latest];
        var signals = ways.Count(way => way == present && way != ChangeWay.None);
        return new()
        {
            Began = began,
            Direction = direction,
            Before = lines,
            PointsBefore = SortedRows.Judge(sorted.AsSpan(..first), lines, direction),
            PointsAfter = pointsAfter,
            AfterCount = measured.Length,
            AfterMean = Mean(measured),
            Verdict = isJudged ? VerdictOf(ways, latest, direction) : ChangeVerdict.TooFewBefore,
            Way = present,
            SignalCount = signals,
            OtherSignalCount = ways.Count(way => way != ChangeWay.None) - signals,
            RunCount = RunOf(pointsAfter, present),
        };
    }

    /// <summary>On which side of the mean before a point is a signal, if it is one.</summary>
    public static ChangeWay WayOf(XmrPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        var side = point.RelativeToMean switch
        {
            > 0 => ChangeWay.Higher,
            < 0 => ChangeWay.Lower,
            _ => ChangeWay.None,
        };
        var isSignal =
            (point.Marks & OnOneSide) != PointMarks.None
            || (point.Cause == SpecialCause.TrendIncreasing && side == ChangeWay.Higher)
            || (point.Cause == SpecialCause.TrendDecreasing && side == ChangeWay.Lower);
        return isSignal ? side : ChangeWay.None;
    }

    private static ChangeVerdict VerdictOf(ChangeWay[] ways, int latest, ImprovementDirection direction)
    {
        if (latest < 0)
        {
            return ways.Length < FewestAfter ? ChangeVerdict.TooEarly : ChangeVerdict.NoClearChange;
        }

        if (ways.Length - latest > FewestAfter)
        {
            return ChangeVerdict.DidNotLast;
        }

        if (direction == ImprovementDirection.Neutral)
        {
            return ChangeVerdict.ChangedWithoutDirection;
        }

        var better = direction == ImprovementDirection.Increase ? ChangeWay.Higher : ChangeWay.Lower;
        return ways[latest] == better ? ChangeVerdict.BetterThanBefore : ChangeVerdict.WorseThanBefore;
    }

    private static int RunOf(XmrPoint[] points, ChangeWay way)
    {
        var side = way switch
        {
            ChangeWay.Higher => 1,
            ChangeWay.Lower => -1,
            ChangeWay.None => 0,
        };
        return side == 0
            ? 0
            : points
                .Reverse()
                .SkipWhile(point => point.Value is null)
                .TakeWhile(point => point.RelativeToMean == side)
                .Count();
    }

    private static bool IsSpecial(IReadOnlyList<XmrPoint> points) =>
        points.LastOrDefault(point => point.Value is not null) is { IsSpecialCause: true };

    private static double? Mean(XmrPoint[] measured)
    {
        var sum = default(CompensatedSum);
        foreach (var point in measured)
        {
            sum.Add(point.Value ?? 0);
        }

        return measured.Length == 0 ? null : sum.Total / measured.Length;
    }
}
