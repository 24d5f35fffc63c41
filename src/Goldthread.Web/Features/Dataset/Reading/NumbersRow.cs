using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Features.Dataset.Reading;

/// <summary>One figure with its lines and what it means, as cells say it.</summary>
public sealed class NumbersRow(ReadingView view, ReadFigure figure, XmrPoint point)
{
    public string Period => figure.Period.Label;

    public string Numerator =>
        figure.Numerator is null ? view.Say(null, figure.Gap) : ReadingView.Count(figure.Numerator);

    public string Denominator => ReadingView.Count(figure.Denominator);

    public string Value => view.Say(figure);

    public string Mean => point.Group.Mean is { } mean ? view.Style.Write(mean) : "[z]";

    public string Limits =>
        point.Group is { Standing: not LimitsStanding.TooFew, LowerLimit: { } lower, UpperLimit: { } upper }
            ? $"{view.Style.Write(lower)} to {view.Style.Write(upper)}{(point.Group.Standing == LimitsStanding.Trial ? " (early)" : "")}"
            : "[z]";

    public string Reading => ReadingView.Reads(point);
}
