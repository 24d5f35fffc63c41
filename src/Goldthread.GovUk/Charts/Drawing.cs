using System.Runtime.InteropServices;

namespace Goldthread.GovUk.Charts;

/// <summary>
/// A finished chart as a list of shapes in pixels, drawn one to one: the origin is the upper left corner.
/// <see cref="SvgWriter"/> puts it on a page, <see cref="PictureWriter"/> makes a PNG of it.
/// </summary>
/// <param name="Label">What a screen reader says for the chart; null makes it decoration beside words that say it.</param>
public sealed record Drawing(double Width, double Height, string? Label, IReadOnlyList<Shape> Shapes);

/// <summary>One thing to draw.</summary>
public abstract record Shape(Ink Ink);

/// <summary>A point of a drawing, in pixels from the upper left corner.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Spot(double X, double Y);

/// <summary>Straight strokes from spot to spot; closed and filled when <paramref name="Closed"/>.</summary>
public sealed record PathShape(Ink Ink, IReadOnlyList<Spot> Spots, bool Closed = false) : Shape(Ink)
{
    public static PathShape Line(Ink ink, double x1, double y1, double x2, double y2) =>
        new(ink, [new Spot(x1, y1), new Spot(x2, y2)]);
}

/// <summary>An upright rectangle by its upper left corner and size.</summary>
public sealed record BoxShape(Ink Ink, double X, double Y, double Width, double Height) : Shape(Ink);

/// <summary>A circle by its centre and radius.</summary>
public sealed record DotShape(Ink Ink, double X, double Y, double Radius) : Shape(Ink);

/// <summary>Words on one line; <paramref name="Y"/> is the baseline.</summary>
public sealed record TextShape(Ink Ink, string Text, double X, double Y, TextAnchor Anchor = TextAnchor.Start)
    : Shape(Ink)
{
    /// <summary>The room the words take up, measured with the typeface they are drawn in.</summary>
    public Room Room
    {
        get
        {
            var pen = Pen.Of(Ink);
            var width = TextMeasure.Width(Text, pen.TextSize, pen.Bold);
            var left = Anchor switch
            {
                TextAnchor.Start => X,
                TextAnchor.Middle => X - width / 2,
                TextAnchor.End => X - width,
            };
            return new Room(left, Y - 0.78 * pen.TextSize, left + width, Y + 0.24 * pen.TextSize);
        }
    }
}

/// <summary>Where the words of a <see cref="TextShape"/> stand against its X.</summary>
public enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>A rectangle of a drawing that something takes up.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Room(double Left, double Top, double Right, double Bottom)
{
    public bool Meets(Room other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
