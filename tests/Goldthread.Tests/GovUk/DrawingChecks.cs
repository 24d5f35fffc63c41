using AngleSharp.Html.Parser;
using Goldthread.GovUk.Charts;

namespace Goldthread.Tests.GovUk;

/// <summary>What holds for every drawing, whatever it shows.</summary>
internal static class DrawingChecks
{
    /// <summary>Coordinates are finite and inside, words are whole and apart, the SVG is well formed and unstyled.</summary>
    public static void IsSound(Drawing drawing)
    {
        var spots = drawing.Shapes.SelectMany(Spots).ToList();
        Assert.All(
            spots,
            spot =>
            {
                Assert.InRange(spot.X, -0.01, drawing.Width + 0.01);
                Assert.InRange(spot.Y, -0.01, drawing.Height + 0.01);
            }
        );
        var words = drawing.Shapes.OfType<TextShape>().ToList();
        for (var one = 0; one < words.Count; one++)
        {
            for (var other = one + 1; other < words.Count; other++)
            {
                Assert.False(words[one].Room.Meets(words[other].Room), $"{words[one]} touches {words[other]}");
            }
        }

        var svg = new HtmlParser().ParseDocument(SvgWriter.Write(drawing, "chart")).QuerySelector("svg")!;
        Assert.Equal(drawing.Shapes.Count, svg.ChildElementCount);
        Assert.Empty(svg.QuerySelectorAll("[style]"));
        Assert.Equal(words.Select(word => word.Text), svg.QuerySelectorAll("text").Select(text => text.TextContent));
    }

    private static IEnumerable<Spot> Spots(Shape shape) =>
        shape switch
        {
            PathShape path => path.Spots,
            BoxShape box => [new Spot(box.X, box.Y), new Spot(box.X + box.Width, box.Y + box.Height)],
            DotShape dot =>
            [
                new Spot(dot.X - dot.Radius, dot.Y - dot.Radius),
                new Spot(dot.X + dot.Radius, dot.Y + dot.Radius),
            ],
            TextShape text => [new Spot(text.Room.Left, text.Room.Top), new Spot(text.Room.Right, text.Room.Bottom)],
            _ => throw new ArgumentOutOfRangeException(nameof(shape)),
        };
}
