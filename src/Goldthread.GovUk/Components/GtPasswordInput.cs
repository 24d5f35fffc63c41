using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>A password, which its owner can show where there is script. What was typed is never sent back.</summary>
[HtmlTargetElement("gt-password-input")]
public sealed class GtPasswordInput : GtField
{
    /// <summary>"current-password" or "new-password".</summary>
    public string Autocomplete { get; set; } = "current-password";

    internal override IHtmlContent Render(IHtmlContent? content) =>
        Group(Control, "govuk-password-input", ("data-module", "govuk-password-input"));

    private void Control(Markup markup) =>
        markup
            .Open("div", ("class", "govuk-input__wrapper govuk-password-input__wrapper"))
            .Open(
                "input",
                [
                    (
                        "class",
                        Markup.Classes(
                            "govuk-input govuk-password-input__input govuk-js-password-input-input",
                            Class,
                            FieldError is null ? null : "govuk-input--error"
                        )
                    ),
                    ("id", FieldId),
                    ("name", FieldName),
                    ("type", "password"),
                    ("spellcheck", "false"),
                    ("disabled", Disabled ? "" : null),
                    ("aria-describedby", Description),
                    ("autocomplete", Autocomplete),
                    ("autocapitalize", "none"),
                    .. Rest,
                ]
            )
            .Open(
                "button",
                ("type", "button"),
                (
                    "class",
                    "govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
                ),
                ("data-module", "govuk-button"),
                ("aria-controls", FieldId),
                ("aria-label", "Show password"),
                ("hidden", "")
            )
            .Text("Show")
            .Close("button")
            .Close("div");
}
