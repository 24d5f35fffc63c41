using Goldthread.GovUk.Charts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>
/// An icon of a process chart and its word, which is what a screen reader reads. Content takes the place of the word;
/// the muted line below says more: "Rising".
/// </summary>
[HtmlTargetElement("gt-signal")]
public sealed class GtSignal : GtComponent
{
    public SignalIcon Icon { get; set; }

    /// <summary>The muted second line.</summary>
    public string? Note { get; set; }

    /// <summary>The larger icon, for sentences and overviews.</summary>
    public bool Big { get; set; }

    internal override IHtmlContent Render(IHtmlContent? content)
    {
        var markup = new Markup()
            .Open("span", [("class", Markup.Classes("sig", Big ? "big" : null, Class)), .. Rest])
            .Content(Markup.Ready(SignalIcons.Svg(Icon)))
            .Open("span");
        markup = content is null ? markup.Text(SignalIcons.Word(Icon)) : markup.Content(content);
        if (Note is not null)
        {
            markup.Element("span", Note, ("class", "sub"));
        }

        return markup.Close("span").Close("span").ToContent();
    }
}

/// <summary>The icon alone, where the word already stands beside it.</summary>
[HtmlTargetElement("gt-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class GtIcon : TagHelper
{
    public SignalIcon Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(SignalIcons.Svg(Name));
    }
}
