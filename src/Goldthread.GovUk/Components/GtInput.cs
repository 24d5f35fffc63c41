using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>A text input on one line.</summary>
[HtmlTargetElement("gt-input")]
public sealed class GtInput : GtField
{
    /// <summary>The HTML type: text, email, tel, search. Never number or date: they refuse what people type.</summary>
    public string Type { get; set; } = "text";

    public string? Value { get; set; }

    /// <summary>Room for this many characters: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    internal override IHtmlContent Render(IHtmlContent? content) => Group(Control);

    private void Control(Markup markup)
    {
        var wrapped = Prefix is not null || Suffix is not null;
        if (wrapped)
        {
            markup.Open("div", ("class", "govuk-input__wrapper"));
        }

        Affix(markup, Prefix, "govuk-input__prefix");
        var value = Value ?? BoundValue();
        markup.Open(
            "input",
            [
                (
                    "class",
                    Markup.Classes(
                        "govuk-input",
                        Class,
                        Width is { } width
                            ? "govuk-input--width-" + width.ToString(CultureInfo.InvariantCulture)
                            : null,
                        FieldError is null ? null : "govuk-input--error"
                    )
                ),
                ("id", FieldId),
                ("name", FieldName),
                ("type", Type),
                ("disabled", Disabled ? "" : null),
                ("value", string.IsNullOrEmpty(value) ? null : value),
                ("aria-describedby", Description),
                .. Rest,
            ]
        );
        Affix(markup, Suffix, "govuk-input__suffix");
        if (wrapped)
        {
            markup.Close("div");
        }
    }

    private static void Affix(Markup markup, string? text, string name)
    {
        if (text is not null)
        {
            markup.Element("div", text, ("class", name), ("aria-hidden", "true"));
        }
    }
}
