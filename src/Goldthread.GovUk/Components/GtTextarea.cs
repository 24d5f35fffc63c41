using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>A text area, with a count of characters or words when it has a limit.</summary>
[HtmlTargetElement("gt-textarea")]
public sealed class GtTextarea : GtField
{
    public int Rows { get; set; } = 5;

    public string? Value { get; set; }

    /// <summary>The most characters. Advice, not a barrier: more can be typed, and the server says so.</summary>
    public int? MaxCharacters { get; set; }

    /// <summary>The most words, in place of characters.</summary>
    public int? MaxWords { get; set; }

    /// <summary>Per cent of the limit from which the count shows.</summary>
    public int? Threshold { get; set; }

    internal override IHtmlContent Render(IHtmlContent? content) =>
        Limit is null
            ? Group(Control)
            : Group(
                Control,
                "govuk-character-count",
                ("data-module", "govuk-character-count"),
                ("data-maxlength", Number(MaxWords is null ? MaxCharacters : null)),
                ("data-maxwords", Number(MaxWords)),
                ("data-count-type", MaxWords is null ? null : "words"),
                ("data-threshold", Number(Threshold))
            );

    private int? Limit => MaxWords ?? MaxCharacters;

    private void Control(Markup markup)
    {
        var info = Limit is null ? null : FieldId + "-info";
        markup.Open(
            "textarea",
            [
                (
                    "class",
                    Markup.Classes(
                        "govuk-textarea",
                        FieldError is null ? null : "govuk-textarea--error",
                        Limit is null ? null : "govuk-js-character-count",
                        Class
                    )
                ),
                ("id", FieldId),
                ("name", FieldName),
                ("rows", Number(Rows)),
                ("disabled", Disabled ? "" : null),
                ("aria-describedby", Markup.Ids(info, Description)),
                .. Rest,
            ]
        );

        // A parser drops one line break at the start of a text area, so one is put there for it to drop.
        var value = Value ?? BoundValue();
        markup.Text(value is ['\n' or '\r', ..] ? "\n" + value : value).Close("textarea");
        if (Limit is { } limit)
        {
            var unit = MaxWords is null ? "characters" : "words";
            var words = $"You can enter up to {limit.ToString(CultureInfo.InvariantCulture)} {unit}";
            markup.Element("div", words, ("id", info), ("class", "govuk-hint govuk-character-count__message"));
        }
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
