using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>A consequence people must know before they act.</summary>
[HtmlTargetElement("gt-warning")]
public sealed class GtWarning : GtComponent
{
    internal override IHtmlContent Render(IHtmlContent? content) =>
        new Markup()
            .Open("div", [("class", Markup.Classes("govuk-warning-text", Class)), .. Rest])
            .Element("span", "!", ("class", "govuk-warning-text__icon"), ("aria-hidden", "true"))
            .Open("strong", ("class", "govuk-warning-text__text"))
            .Element("span", "Warning", ("class", "govuk-visually-hidden"))
            .Text(" ")
            .Content(content)
            .Close("strong")
            .Close("div")
            .ToContent();
}
