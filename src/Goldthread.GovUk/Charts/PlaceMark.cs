namespace Goldthread.GovUk.Charts;

/// <summary>What a place is to the reader. Each has a shape of its own; colour only repeats it.</summary>
public enum PlaceMark
{
    /// <summary>Any other place: a small open circle.</summary>
    Other,

    /// <summary>In the same region: a triangle.</summary>
    Region,

    /// <summary>A statistical neighbour: a diamond.</summary>
    Neighbour,

    /// <summary>The place that the page is about: a large filled circle, and its name beside it.</summary>
    Here,
}

/// <summary>The four marks of places.</summary>
internal static class PlaceMarks
{
    public static Shape Draw(PlaceMark mark, Spot at, double scale) =>
        mark switch
        {
            PlaceMark.Other => new DotShape(Ink.Ordinary, at.X, at.Y, 3.5 * scale),
            PlaceMark.Region => Polygon(at, scale, (0, -6), (6, 5), (-6, 5)),
            PlaceMark.Neighbour => Polygon(at, scale, (0, -7), (7, 0), (0, 7), (-7, 0)),
            PlaceMark.Here => new DotShape(Ink.Here, at.X, at.Y, 8 * scale),
        };

    private static PathShape Polygon(Spot at, double scale, params (double X, double Y)[] corners) =>
        new(
            Ink.Other,
            [.. corners.Select(corner => new Spot(at.X + corner.X * scale, at.Y + corner.Y * scale))],
            Closed: true
        );
}

/// <summary>The key of a chart of places, only with what it shows.</summary>
internal static class PlaceKey
{
    /// <param name="marks">The marks that the chart draws.</param>
    /// <param name="names">How the place and its region are called.</param>
    public static IEnumerable<ChartKeyEntry> For(IEnumerable<PlaceMark> marks, PlaceNames names)
    {
        var shown = marks.ToHashSet();
        foreach (var mark in new[] { PlaceMark.Here, PlaceMark.Neighbour, PlaceMark.Region, PlaceMark.Other })
        {
            if (shown.Contains(mark))
            {
                var word = mark switch
                {
                    PlaceMark.Here => names.Here,
                    PlaceMark.Neighbour => "Similar area",
                    PlaceMark.Region => $"Other area of {names.Region}",
                    PlaceMark.Other => "Other area",
                };
                yield return new ChartKeyEntry(
                    new Drawing(18, 18, null, [PlaceMarks.Draw(mark, new Spot(9, 9), 0.95)]),
                    word
                );
            }
        }
    }
}

/// <summary>How the key names places.</summary>
/// <param name="Here">The place that the page is about.</param>
/// <param name="Region">The region it lies in.</param>
public sealed record PlaceNames(string Here, string Region);
