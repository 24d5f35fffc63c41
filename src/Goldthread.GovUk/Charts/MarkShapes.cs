namespace Goldthread.GovUk.Charts;

/// <summary>The four marks of a process chart: circle, square, diamond, triangle. They differ in shape, not only colour.</summary>
internal static class MarkShapes
{
    /// <summary>A mark of full size at scale 1. Below half scale ordinary points are left to the line that joins them.</summary>
    /// <param name="alone">A point with no line to it yet is always drawn.</param>
    public static IEnumerable<Shape> Draw(PointMark mark, Spot at, double scale, bool alone = true)
    {
        switch (mark)
        {
            case PointMark.Ordinary when scale >= 0.5 || alone:
                yield return new DotShape(Ink.Ordinary, at.X, at.Y, 4.3 * scale);
                break;
            case PointMark.Improvement:
                yield return new BoxShape(Ink.Improvement, at.X - 6 * scale, at.Y - 6 * scale, 12 * scale, 12 * scale);
                break;
            case PointMark.Concern:
                yield return Polygon(Ink.Concern, at, scale, (0, -8.5), (8.5, 0), (0, 8.5), (-8.5, 0));
                break;
            case PointMark.Change:
                yield return Polygon(Ink.Change, at, scale, (0, -8.6), (8.4, 6.4), (-8.4, 6.4));
                break;
        }
    }

    private static PathShape Polygon(Ink ink, Spot at, double scale, params (double X, double Y)[] corners) =>
        new(
            ink,
            [.. corners.Select(corner => new Spot(at.X + corner.X * scale, at.Y + corner.Y * scale))],
            Closed: true
        );
}
