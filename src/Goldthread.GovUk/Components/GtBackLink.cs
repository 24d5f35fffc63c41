using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>The way back from a question page; "Back" unless its content says where to.</summary>
[HtmlTargetElement("gt-back-link")]
public sealed class GtBackLink : GtComponent
{
    public string Href { get; set; } = "#";

    internal override IHtmlContent Render(IHtmlContent? content) =>
        new Markup()
            .Open("a", [("href", Href), ("class", Markup.Classes("govuk-back-link", Class)), .. Rest])
            .Content(content ?? Markup.Ready("Back"))
            .Close("a")
            .ToContent();
}

/// <summary>The first link of every page, seen when it has focus.</summary>
[HtmlTargetElement("gt-skip-link")]
public sealed class GtSkipLink : GtComponent
{
    public string Href { get; set; } = "#main";

    internal override IHtmlContent Render(IHtmlContent? content) =>
        new Markup()
            .Open(
                "a",
                [
                    ("href", Href),
                    ("class", Markup.Classes("govuk-skip-link", Class)),
                    .. Rest,
                    ("data-module", "govuk-skip-link"),
                ]
            )
            .Content(content ?? Markup.Ready("Skip to main content"))
            .Close("a")
            .ToContent();
}
