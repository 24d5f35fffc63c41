using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Goldthread.GovUk.Charts;

/// <summary>
/// Writes a drawing as inline SVG: classes only, no style attribute, so that a strict content security policy lets it
/// through; words stay words.
/// </summary>
public static class SvgWriter
{
    private const string Edge = " stroke=\"#FFFFFF\" stroke-width=\"4\" stroke-linejoin=\"round\"";

    /// <summary>The SVG element. With a label it is an image with that name; without, it is hidden decoration.</summary>
    /// <param name="cssClass">Classes of the element, such as <c>chart broad</c>.</param>
    public static string Write(Drawing drawing, string cssClass) => Write(drawing, cssClass, isFile: false);

    /// <summary>A file of its own, for download: the same drawing with its styles inside.</summary>
    public static string WriteFile(Drawing drawing)
    {
        var styles = new StringBuilder(
            "<style>text{font-family:'Atkinson Hyperlegible Next','Segoe UI',Arial,sans-serif}"
        );
        styles.AppendJoin(
            "",
            drawing
                .Shapes.Select(shape => shape.Ink)
                .Order()
                .Select(Pen.Of)
                .Select(Rule)
                .Distinct(StringComparer.Ordinal)
        );

        var ground = "<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>";
        var body = Write(drawing, "chart", isFile: true)
            .Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal);
        return body.Insert(body.IndexOf('>', StringComparison.Ordinal) + 1, $"\n{styles}</style>\n{ground}");
    }

    private static string Write(Drawing drawing, string cssClass, bool isFile)
    {
        var svg = new StringBuilder(4096);
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"{HtmlEncoder.Default.Encode(cssClass)}\" ")
            .Append(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {Number(drawing.Width)} {Number(drawing.Height)}\" ")
            .Append(
                CultureInfo.InvariantCulture,
                $"width=\"{Number(drawing.Width)}\" height=\"{Number(drawing.Height)}\" "
            );
        svg.Append(
            drawing.Label is null
                ? "aria-hidden=\"true\" focusable=\"false\">"
                : $"role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(drawing.Label)}\" focusable=\"false\">"
        );
        foreach (var shape in drawing.Shapes)
        {
            if (isFile && shape is TextShape text && Pen.Of(shape.Ink).Halo)
            {
                // Programs that know no paint order would draw the edge over the words, so it is drawn below them.
                svg.Append('\n').Append(Words(text, FileClass(Pen.Of(shape.Ink)), Edge));
            }

            var name = isFile ? FileClass(Pen.Of(shape.Ink)) : Pen.Of(shape.Ink).CssClass;
            svg.Append('\n').Append(Element(shape, name));
        }

        return svg.Append("\n</svg>").ToString();
    }

    private static string Element(Shape shape, string name) =>
        shape switch
        {
            PathShape path => $"<path class=\"{name}\" d=\"{Steps(path)}\"/>",
            BoxShape box =>
                $"<rect class=\"{name}\" x=\"{Number(box.X)}\" y=\"{Number(box.Y)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\"/>",
            DotShape dot =>
                $"<circle class=\"{name}\" cx=\"{Number(dot.X)}\" cy=\"{Number(dot.Y)}\" r=\"{Number(dot.Radius)}\"/>",
            TextShape text => Words(text, name),
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "No such shape."),
        };

    private static string Words(TextShape text, string name, string edge = "") =>
        $"<text class=\"{name}\"{edge} x=\"{Number(text.X)}\" y=\"{Number(text.Y)}\"{Anchor(text.Anchor)}>{HtmlEncoder.Default.Encode(text.Text)}</text>";

    private static string FileClass(Pen pen) => pen.CssClass.Split(' ')[0];

    private static string Steps(PathShape path)
    {
        var steps = new StringBuilder();
        foreach (var spot in path.Spots)
        {
            steps.Append(steps.Length == 0 ? 'M' : 'L').Append(Number(spot.X)).Append(' ').Append(Number(spot.Y));
        }

        return path.Closed ? steps.Append('Z').ToString() : steps.ToString();
    }

    private static string Anchor(TextAnchor anchor) =>
        anchor switch
        {
            TextAnchor.Start => "",
            TextAnchor.Middle => " text-anchor=\"middle\"",
            TextAnchor.End => " text-anchor=\"end\"",
        };

    private static string Rule(Pen pen)
    {
        var rule = new StringBuilder($".{FileClass(pen)}{{fill:{pen.Fill ?? "none"}");
        if (pen.Stroke is not null)
        {
            rule.Append(CultureInfo.InvariantCulture, $";stroke:{pen.Stroke};stroke-width:{Number(pen.Width)}");
        }

        if (pen.Dash.Length > 0)
        {
            rule.Append(";stroke-dasharray:").AppendJoin(' ', pen.Dash.Select(Number));
        }

        if (pen.TextSize > 0)
        {
            rule.Append(CultureInfo.InvariantCulture, $";font-size:{Number(pen.TextSize)}px");
        }

        if (pen.Bold)
        {
            rule.Append(";font-weight:700");
        }

        return rule.Append('}').ToString();
    }

    private static string Number(double value)
    {
        var text = Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
