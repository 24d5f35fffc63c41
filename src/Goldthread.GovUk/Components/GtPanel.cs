using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>The confirmation at the end of a journey; its content is the reference.</summary>
[HtmlTargetElement("gt-panel")]
public sealed class GtPanel : GtComponent
{
    public string Title { get; set; } = "";

    /// <summary>1 on a confirmation page, where the panel holds the page's own heading.</summary>
    public int HeadingLevel { get; set; } = 1;

    internal override IHtmlContent Render(IHtmlContent? content)
    {
        var markup = new Markup()
            .Open("div", [("class", Markup.Classes("govuk-panel govuk-panel--confirmation", Class)), .. Rest])
            .Element(
                string.Create(CultureInfo.InvariantCulture, $"h{HeadingLevel}"),
                Title,
                ("class", "govuk-panel__title")
            );
        if (content is not null)
        {
            markup.Open("div", ("class", "govuk-panel__body")).Content(content).Close("div");
        }

        return markup.Close("div").ToContent();
    }
}
