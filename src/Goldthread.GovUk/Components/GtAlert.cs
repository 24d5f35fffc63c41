using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>Something that was just done, or that people should know: the notification banner.</summary>
[HtmlTargetElement("gt-alert")]
public sealed class GtAlert : GtComponent
{
    /// <summary>True after something worked: it then takes focus once and is read out.</summary>
    public bool Success { get; set; }

    /// <summary>"Success" or "Important" unless it says more.</summary>
    public string? Title { get; set; }

    /// <summary>The message, in place of content of one's own.</summary>
    public string? Text { get; set; }

    /// <summary>The id of the title; alerts on one page need different ones.</summary>
    public string TitleId { get; set; } = "govuk-notification-banner-title";

    internal override IHtmlContent Render(IHtmlContent? content)
    {
        var markup = new Markup()
            .Open(
                "div",
                [
                    (
                        "class",
                        Markup.Classes(
                            "govuk-notification-banner",
                            Success ? "govuk-notification-banner--success" : null,
                            Class
                        )
                    ),
                    ("role", Success ? "alert" : "region"),
                    ("aria-labelledby", TitleId),
                    ("data-module", "govuk-notification-banner"),
                    .. Rest,
                ]
            )
            .Open("div", ("class", "govuk-notification-banner__header"))
            .Element(
                "h2",
                Title ?? (Success ? "Success" : "Important"),
                ("class", "govuk-notification-banner__title"),
                ("id", TitleId)
            )
            .Close("div")
            .Open("div", ("class", "govuk-notification-banner__content"));
        markup = Text is null
            ? markup.Content(content)
            : markup.Element("p", Text, ("class", "govuk-notification-banner__heading"));
        return markup.Close("div").Close("div").ToContent();
    }
}
