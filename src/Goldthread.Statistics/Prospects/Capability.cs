using Goldthread.Statistics.ControlCharts;
using Goldthread.Statistics.Distributions;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Prospects;

/// <summary>
/// How likely a stable process is to meet its target, from the lines of the chart's last group, and how often it did.
/// The chances assume normal, independent values and a process that does not change.
/// </summary>
public sealed record Capability
{
    /// <summary>d2 for ranges of two: the average moving range of normal values is this many standard deviations.</summary>
    public const double RangesPerSigma = 1.128;

    /// <summary>The mean of the last group.</summary>
    public required double Mean { get; init; }

    /// <summary>The standard deviation of the process, from its average moving range.</summary>
    public required double Sigma { get; init; }

    /// <summary>How many values set the lines.</summary>
    public required int BaselineCount { get; init; }

    /// <summary>How many standard deviations the mean is on the good side of the target; nothing without variation.</summary>
    public required double? Z { get; init; }

    /// <summary>The chance that the next point meets the target.</summary>
    public required double NextMeets { get; init; }

    /// <summary>The same, with the uncertainty of the mean taken in: sigma times the root of 1 + 1 / baseline count.</summary>
    public required double NextMeetsWithUncertainMean { get; init; }

    /// <summary>The points of the last group that have a value.</summary>
    public required int Points { get; init; }

    /// <summary>How many of them met the target; on the target meets it.</summary>
    public required int Meeting { get; init; }

    /// <summary>The share that met the target, with its 95% Wilson interval. It needs no distribution.</summary>
    public required Estimate ShareMeeting { get; init; }

    /// <summary>The chance that each of the next few points meets the target, if they are independent.</summary>
    public double AllNextMeet(int periods) => Math.Pow(NextMeets, periods);

    /// <summary>
    /// The capability of the last group; nothing without a target, a direction, or limits. See
    /// <see cref="Prospect.ProcessIsChanging"/> before it is shown: on a changing process these chances do not hold.
    /// </summary>
    public static Capability? Of(XmrResult chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var limits = chart.CurrentGroup.Limits;
        var direction = chart.Options.Direction;
        if (chart.Options.Target is not { } target || direction == ImprovementDirection.Neutral || !limits.Exist)
        {
            return null;
        }

        var sign = direction == ImprovementDirection.Increase ? 1 : -1;
        var sigma = limits.AverageMovingRange / RangesPerSigma;
        var ahead = sign * (limits.Mean - target);
        var uncertain = sigma * Math.Sqrt(1 + (1.0 / limits.BaselineCount));
        var sureMeets = sign * limits.Side(limits.Mean, target) >= 0;
        var measured = chart.CurrentPoints.Where(point => point.Value is not null).ToArray();
        var meeting = measured.Count(point => sign * limits.Side(point.Value.GetValueOrDefault(), target) >= 0);
        return new()
        {
            Mean = limits.Mean,
            Sigma = sigma,
            BaselineCount = limits.BaselineCount,
            Z = sigma == 0 ? null : ahead / sigma,
            NextMeets = Chance(ahead, sigma, sureMeets),
            NextMeetsWithUncertainMean = Chance(ahead, uncertain, sureMeets),
            Points = measured.Length,
            Meeting = meeting,
            ShareMeeting = Proportions.Wilson(meeting, measured.Length, Confidence.NinetyFive),
        };
    }

    private static double Chance(double ahead, double sigma, bool sureMeets)
    {
        if (sigma == 0)
        {
            return sureMeets ? 1 : 0;
        }

        return NormalDistribution.Cumulative(ahead / sigma);
    }
}
