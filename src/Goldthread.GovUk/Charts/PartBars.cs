using System.Globalization;

namespace Goldthread.GovUk.Charts;

/// <summary>Bars whose whole is outlined and whose part is filled, with "8 of 18" at the end of each.</summary>
public static class PartBars
{
    private const double BarHeight = 22;

    /// <summary>The chart; on a phone each name stands above its bar. Parts are held between zero and the whole.</summary>
    /// <param name="label">The chart's name for screen readers.</param>
    public static Drawing Draw(string label, IReadOnlyList<PartOfWhole> rows, ChartWidth width)
    {
        var frame = BarFrame.For(width, rows.Select(row => (row.Name, false)), rows.Select(Words));
        var style = new ValueStyle(0);
        var axis = NiceAxis.For(rows.Select(row => (double)Math.Max(0, row.Whole)).Append(4), style, fromZero: true);
        double X(double value) => frame.Left + axis.Share(value) * (frame.Right - frame.Left);

        var shapes = new List<Shape>(frame.Scale(axis, style, X, rows.Count));
        for (var index = 0; index < rows.Count; index++)
        {
            var (row, top) = (rows[index], frame.BarTop(index));
            var whole = Math.Max(0, row.Whole);
            shapes.Add(frame.Name(row.Name, strong: false, index));
            if (whole > 0)
            {
                shapes.Add(new BoxShape(Ink.Outline, X(0), top, X(whole) - X(0), BarHeight));
            }

            if (Math.Clamp(row.Part, 0, whole) is > 0 and var part)
            {
                shapes.Add(new BoxShape(Ink.Bar, X(0), top, X(part) - X(0), BarHeight));
            }

            shapes.Add(new TextShape(Ink.LabelHalo, Words(row), X(whole) + 8, top + 16));
        }

        return new Drawing(frame.Width, frame.Height(rows.Count), label, shapes);
    }

    private static string Words(PartOfWhole row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Part} of {row.Whole}");
}

/// <summary>A whole and the part of it that counts: 8 of 18.</summary>
public sealed record PartOfWhole(string Name, int Part, int Whole);
