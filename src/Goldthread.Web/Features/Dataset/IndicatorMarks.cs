using Goldthread.Features.Improvement;
using Goldthread.GovUk.Charts;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset;

/// <summary>
/// What is marked on an indicator’s chart, in order of its day: limits worked out anew, changed definitions, findings
/// raised from it, actions agreed and ended. Each stands before the first figure that began after it. A forecast is never
/// among them.
/// </summary>
public sealed class IndicatorMarks
{
    private readonly IReadOnlyList<ReadFigure> figures;

    public IndicatorMarks(MeasureReading reading, MeasureActions followed, string place)
    {
        figures = reading.Figures;
        var agreed = reading.Agreed;
        IEnumerable<IndicatorMark> found =
        [
            .. agreed.Recalculations.Select(one => new IndicatorMark(
                one.From,
                ChartEventKind.Recalculation,
                "Limits worked out anew",
                null,
                $"{one.Because} Approved by {one.ApprovedBy}.",
                null
            )),
            .. agreed.Breaks.Select(one => new IndicatorMark(
                one.From,
                ChartEventKind.Note,
                "Definition changed",
                null,
                one.Because,
                null
            )),
            .. followed.Findings.Select(one => new IndicatorMark(
                one.RecordedOn,
                ChartEventKind.Finding,
                $"{one.Reference} raised",
                one.Reference,
                one.Statement,
                ImprovementPaths.FindingDetail(place, one.Reference)
            )),
            .. followed.Actions.SelectMany(action => Of(action, place)),
        ];
        All = [.. found.Where(IsOnTheChart).OrderBy(mark => mark.Day)];
    }

    public IReadOnlyList<IndicatorMark> All { get; }

    /// <summary>The same as lines of the chart. Where several stand on one line, the first says how many more there are.</summary>
    public IReadOnlyList<ChartEvent> Events =>
        [
            .. All.GroupBy(mark => Before(mark.Day))
                .SelectMany(group =>
                    group.Select(
                        (mark, at) =>
                        {
                            var more =
                                at == 0 && group.Count() > 1 ? $" and {Words.Count(group.Count() - 1)} more" : "";
                            return new ChartEvent(
                                group.Key,
                                mark.Kind,
                                mark.Title + more,
                                Words.Month(mark.Day),
                                mark.Reference + more,
                                Words.Month(mark.Day)
                            );
                        }
                    )
                ),
        ];

    private static IEnumerable<IndicatorMark> Of(MeasureAction action, string place)
    {
        var path = ImprovementPaths.ActionDetail(place, action.Reference);
        if (action.AgreedOn is { } agreed)
        {
            yield return new IndicatorMark(
                agreed,
                ChartEventKind.Action,
                $"{action.Reference} agreed",
                action.Reference,
                action.Title,
                path
            );
        }

        if (action.SignedOffOn is { } ended)
        {
            yield return new IndicatorMark(
                ended,
                ChartEventKind.Action,
                $"{action.Reference} ended",
                action.Reference,
                action.Title,
                path
            );
        }
    }

    /// <summary>Nothing stands before the first figure; new limits begin with a figure, and so need one after them.</summary>
    private bool IsOnTheChart(IndicatorMark mark) =>
        Before(mark.Day) is var before
        && before > 0
        && (before < figures.Count || mark.Kind is ChartEventKind.Finding or ChartEventKind.Action);

    private int Before(DateOnly day) => figures.Count(figure => figure.Period.FirstDay < day);
}

/// <summary>One mark.</summary>
/// <param name="Reference">What people cite, where it is a record.</param>
/// <param name="Says">What it is or why it was done.</param>
/// <param name="Path">The page of the record.</param>
public sealed record IndicatorMark(
    DateOnly Day,
    ChartEventKind Kind,
    string Title,
    string? Reference,
    string Says,
    string? Path
);
