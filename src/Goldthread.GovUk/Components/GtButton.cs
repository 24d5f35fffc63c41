using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>A button, or a link that looks like one. A page has one filled button; the others are secondary.</summary>
[HtmlTargetElement("gt-button")]
public sealed class GtButton : GtComponent
{
    /// <summary>Null for the filled button, "secondary" for outlined, "warning" for what cannot be undone.</summary>
    public string? Kind { get; set; }

    /// <summary>Where it leads; it is then a link.</summary>
    public string? Href { get; set; }

    public string Type { get; set; } = "submit";

    public string? Name { get; set; }

    public string? Value { get; set; }

    public string? Id { get; set; }

    public bool Disabled { get; set; }

    /// <summary>Ignores a second press within a second, where there is script.</summary>
    public bool PreventDoubleClick { get; set; }

    internal override IHtmlContent Render(IHtmlContent? content)
    {
        var name = Markup.Classes("govuk-button", Kind is null ? null : "govuk-button--" + Kind, Class);
        if (Href is not null)
        {
            return new Markup()
                .Open(
                    "a",
                    [
                        ("href", Href),
                        ("role", "button"),
                        ("draggable", "false"),
                        ("class", name),
                        ("data-module", "govuk-button"),
                        ("id", Id),
                        .. Rest,
                    ]
                )
                .Content(content)
                .Close("a")
                .ToContent();
        }

        return new Markup()
            .Open(
                "button",
                [
                    ("value", Value),
                    ("type", Type),
                    ("name", Name),
                    ("disabled", Disabled ? "" : null),
                    ("aria-disabled", Disabled ? "true" : null),
                    ("class", name),
                    ("data-module", "govuk-button"),
                    ("data-prevent-double-click", PreventDoubleClick ? "true" : null),
                    ("id", Id),
                    .. Rest,
                ]
            )
            .Content(content)
            .Close("button")
            .ToContent();
    }
}
