using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>Words set apart from the text around them: a quotation, an example.</summary>
[HtmlTargetElement("gt-inset")]
public sealed class GtInset : GtComponent
{
    internal override IHtmlContent Render(IHtmlContent? content) =>
        new Markup()
            .Open("div", [("class", Markup.Classes("govuk-inset-text", Class)), .. Rest])
            .Content(content)
            .Close("div")
            .ToContent();
}
