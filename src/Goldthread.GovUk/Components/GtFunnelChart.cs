using Goldthread.GovUk.Charts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>
/// A funnel of places in every width its figure can have, under its key. Put it in a <c>figure</c> of class
/// <c>figure</c>, after the heading and subtitle.
/// </summary>
[HtmlTargetElement("gt-funnel-chart")]
public sealed class GtFunnelChart : TagHelper
{
    public FunnelView? View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        KeyedChart.Write(
            output,
            View is null ? [] : FunnelChart.Key(View),
            View is null ? null : width => FunnelChart.Draw(View, width)
        );
}

/// <summary>Every place as a ranked bar, in every width its figure can have, under its key.</summary>
[HtmlTargetElement("gt-ranked-bars")]
public sealed class GtRankedBars : TagHelper
{
    public RankedView? View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        KeyedChart.Write(
            output,
            View is null ? [] : RankedBars.Key(View),
            View is null ? null : width => RankedBars.Draw(View, width)
        );
}

/// <summary>A key and the drawings of one chart, of which the style sheet shows the one that fits.</summary>
internal static class KeyedChart
{
    public static void Write(
        TagHelperOutput output,
        IReadOnlyList<ChartKeyEntry> key,
        Func<ChartWidth, Drawing>? draw,
        bool reading = false
    )
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        if (draw is null)
        {
            return;
        }

        var markup = new Markup().Open("ul", ("class", "key"), ("aria-label", "Key"));
        foreach (var entry in key)
        {
            markup.Open("li").Content(Markup.Ready(SvgWriter.Write(entry.Drawing, ""))).Text(entry.Word).Close("li");
        }

        markup.Close("ul");
        foreach (var (width, name) in GtControlChart.Widths(reading))
        {
            markup.Content(Markup.Ready(SvgWriter.Write(draw(width), "chart " + name)));
        }

        output.Content.SetHtmlContent(markup.ToContent());
    }
}
