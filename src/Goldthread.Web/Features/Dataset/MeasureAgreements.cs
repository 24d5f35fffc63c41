using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Features.Dataset;

/// <summary>
/// What a partnership has agreed about a measure beside its definition: targets with the day they hold from, where limits
/// are worked out anew, and where a change of definition breaks the series.
/// </summary>
public sealed record MeasureAgreements(
    IReadOnlyList<IndicatorTarget> Targets,
    IReadOnlyList<LimitsRecalculation> Recalculations,
    IReadOnlyList<SeriesBreak> Breaks
)
{
    public static MeasureAgreements None { get; } = new([], [], []);

    /// <summary>The target that holds on a day, or nothing.</summary>
    public IndicatorTarget? TargetOn(DateOnly day) =>
        Targets.Where(target => target.HoldsFrom <= day).MaxBy(target => target.HoldsFrom);

    /// <summary>
    /// Charts figures by them. A new stretch begins with the first figure of a recalculation or a new definition; both are
    /// kept by the day they hold from, which need not be the first day of a figure.
    /// </summary>
    public XmrResult Chart(IReadOnlyList<ReadFigure> figures, BetterWhen better)
    {
        var days = Recalculations.Select(one => one.From).Concat(Breaks.Select(one => one.From));
        return XmrChart.Of(
            figures.Select(figure => new DatedValue(figure.Period.FirstDay, figure.Value)),
            new XmrOptions
            {
                Direction = better switch
                {
                    BetterWhen.Higher => ImprovementDirection.Increase,
                    BetterWhen.Lower => ImprovementDirection.Decrease,
                    BetterWhen.Neither => ImprovementDirection.Neutral,
                },
                Target = figures.LastOrDefault(figure => figure.Value is not null) is { } latest
                    ? TargetOn(latest.Period.FirstDay)?.Value
                    : null,
                RebaseDates =
                [
                    .. days.Select(day => figures.FirstOrDefault(figure => figure.Period.FirstDay >= day))
                        .OfType<ReadFigure>()
                        .Select(figure => figure.Period.FirstDay),
                ],
            }
        );
    }
}

/// <summary>From this day the measure counts something else, so that figures before it cannot be compared.</summary>
public sealed record SeriesBreak(DateOnly From, string Because);
