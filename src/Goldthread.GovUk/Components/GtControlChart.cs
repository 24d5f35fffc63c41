using System.Runtime.CompilerServices;
using Goldthread.GovUk.Charts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>
/// A control chart in every width its place can have; the style sheet shows the one that fits its figure. Put it in a
/// <c>figure</c> of class <c>figure</c>, after the heading and subtitle.
/// </summary>
[HtmlTargetElement("gt-control-chart")]
public sealed class GtControlChart : TagHelper
{
    public ControlChartView? View { get; set; }

    /// <summary>The word for one point in the key: "quarter", "month", "year".</summary>
    public string Period { get; set; } = "quarter";

    /// <summary>True in a reading column, which never has room for the broadest drawing.</summary>
    public bool Reading { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        KeyedChart.Write(
            output,
            View is null ? [] : ChartKey.For(View, Period),
            View is null ? null : width => ControlChart.Draw(View, width),
            Reading
        );

    internal static IEnumerable<(ChartWidth Width, string Name)> Widths(bool reading)
    {
        if (!reading)
        {
            yield return (ChartWidth.Broad, "broad");
        }

        yield return (ChartWidth.Reading, "reading");
        yield return (ChartWidth.Phone, "narrow");
    }
}

/// <summary>One drawing on the page, such as a sparkline or a strip.</summary>
[HtmlTargetElement("gt-drawing")]
public sealed class GtDrawing : TagHelper
{
    private static readonly ConditionalWeakTable<Drawing, Writing> Ready = [];

    public Drawing? Value { get; set; }

    /// <summary>Classes of the SVG: "spark", "strip-svg", "chart reading".</summary>
    public string Class { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Value is null ? "" : Written(Value));
    }

    /// <summary>A drawing never changes, so one that is shown again, as the sparklines of a list are, was written before.</summary>
    private string Written(Drawing drawing)
    {
        if (!Ready.TryGetValue(drawing, out var known) || known.Class != Class)
        {
            known = new Writing(Class, SvgWriter.Write(drawing, Class));
            Ready.AddOrUpdate(drawing, known);
        }

        return known.Svg;
    }

    private sealed record Writing(string Class, string Svg);
}
