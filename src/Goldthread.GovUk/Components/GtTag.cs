using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>
/// The status of a thing, in a word. Never a link. A completed thing has no tag: plain words leave attention for the rest.
/// </summary>
[HtmlTargetElement("gt-tag")]
public sealed class GtTag : GtComponent
{
    /// <summary>The colour of the word: progress, waiting, due, overdue, signed, made, restricted; null or "plain" for grey.</summary>
    public string? Kind { get; set; }

    internal override IHtmlContent Render(IHtmlContent? content) =>
        new Markup()
            .Open("strong", [("class", Markup.Classes("govuk-tag", ClassOf(Kind), Class)), .. Rest])
            .Content(content)
            .Close("strong")
            .ToContent();

    internal static string? ClassOf(string? kind) => kind is null or "plain" ? null : "govuk-tag--" + kind;
}
