namespace Goldthread.GovUk.Charts;

/// <summary>
/// Dots with intervals on one scale, a drawing for each row of a comparison table and one for its head. All are hidden
/// from assistive technology, because the row's own cells carry the numbers.
/// </summary>
public sealed class ComparisonStrip
{
    private const double Width = 480;
    private const double Margin = 22;
    private readonly NiceAxis axis;
    private readonly ValueStyle style;
    private readonly double? target;

    /// <summary>A scale wide enough for every row's interval and for the target.</summary>
    public ComparisonStrip(IReadOnlyList<ComparisonValue> rows, ValueStyle style, double? target = null)
    {
        this.style = style;
        this.target = ValueStyle.Drawable(target);
        IEnumerable<double?> values = [target, .. rows.SelectMany(row => new[] { row.Value, row.Lower, row.Upper })];
        axis = NiceAxis.For(values.Select(ValueStyle.Drawable).OfType<double>(), style);
    }

    /// <summary>The scale, for the head of the drawing's column: 480 by 22 pixels.</summary>
    public Drawing Head()
    {
        var shapes = new List<Shape>();
        var free = 0d;
        foreach (var tick in axis.Ticks)
        {
            var words = style.WriteTick(tick, axis.Step);
            var half = TextMeasure.Width(words, 14) / 2;
            var x = Math.Clamp(X(tick), half, Width - half);
            if (x - half >= free)
            {
                shapes.Add(new TextShape(Ink.Tick, words, x, 16, TextAnchor.Middle));
                free = x + half + 6;
            }
        }

        return new Drawing(Width, 22, null, shapes);
    }

    /// <summary>One row: gridlines, target, interval and dot, 480 by 30 pixels. A row without a value has no dot.</summary>
    public Drawing Row(ComparisonValue row)
    {
        const double Height = 30;
        const double Middle = Height / 2;
        List<Shape> shapes = [.. axis.Ticks.Select(tick => PathShape.Line(Ink.Grid, X(tick), 0, X(tick), Height))];
        if (target is { } line)
        {
            shapes.Add(PathShape.Line(Ink.Target, X(line), 0, X(line), Height));
        }

        shapes.AddRange(Whiskers.Draw(row, X, Middle, 6));
        if (ValueStyle.Drawable(row.Value) is { } value)
        {
            shapes.Add(new DotShape(row.Here ? Ink.Here : Ink.Other, X(value), Middle, 7));
        }

        return new Drawing(Width, Height, null, shapes);
    }

    /// <summary>What the note under the table must say when the scale does not start at zero; null when it does.</summary>
    public string? AxisNote() => axis.Low == 0 ? null : $"The scale starts at {style.WriteTick(axis.Low, axis.Step)}.";

    private double X(double value) => Margin + axis.Share(value) * (Width - 2 * Margin);
}

/// <summary>The whiskers of an interval.</summary>
internal static class Whiskers
{
    public static IEnumerable<Shape> Draw(ComparisonValue row, Func<double, double> x, double middle, double half)
    {
        if (ValueStyle.Drawable(row.Lower) is { } lower && ValueStyle.Drawable(row.Upper) is { } upper)
        {
            yield return PathShape.Line(Ink.Interval, x(lower), middle, x(upper), middle);
            yield return PathShape.Line(Ink.Interval, x(lower), middle - half, x(lower), middle + half);
            yield return PathShape.Line(Ink.Interval, x(upper), middle - half, x(upper), middle + half);
        }
    }
}

/// <summary>A value and the ends of its interval, to be compared with others on one scale.</summary>
/// <param name="Here">True for the area the page is about: its dot is filled.</param>
public sealed record ComparisonValue(string Name, double? Value, double? Lower, double? Upper, bool Here = false);
