using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>Words that open when asked for.</summary>
[HtmlTargetElement("gt-details")]
public sealed class GtDetails : GtComponent
{
    public string Summary { get; set; } = "";

    public bool Open { get; set; }

    internal override IHtmlContent Render(IHtmlContent? content) =>
        new Markup()
            .Open("details", [("class", Markup.Classes("govuk-details", Class)), ("open", Open ? "" : null), .. Rest])
            .Open("summary", ("class", "govuk-details__summary"))
            .Element("span", Summary, ("class", "govuk-details__summary-text"))
            .Close("summary")
            .Open("div", ("class", "govuk-details__text"))
            .Content(content)
            .Close("div")
            .Close("details")
            .ToContent();
}
