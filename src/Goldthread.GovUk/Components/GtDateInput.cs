using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>
/// A day in three boxes: day, month, year. Bind it to a <see cref="DateOnly"/>; <c>DateInputBinder</c> reads the boxes
/// and says which of them is wrong.
/// </summary>
[HtmlTargetElement("gt-date-input")]
public sealed class GtDateInput : GtField
{
    internal static readonly string[] AllParts = ["day", "month", "year"];

    /// <summary>The values to show, in the order of the parts, where nothing is bound.</summary>
    [HtmlAttributeNotBound]
    internal IReadOnlyDictionary<string, string?> Values { get; set; } =
        new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>The parts that are wrong. Without any, an error marks all three.</summary>
    [HtmlAttributeNotBound]
    internal IReadOnlySet<string> Wrong { get; set; } = new HashSet<string>(StringComparer.Ordinal);

    internal override IHtmlContent Render(IHtmlContent? content)
    {
        Error ??=
            ErrorOf(FullName)
            ?? AllParts.Select(part => ErrorOf($"{FullName}-{part}")).FirstOrDefault(error => error is not null);
        return Fieldset(WriteParts, role: "group");
    }

    private void WriteParts(Markup markup)
    {
        markup.Open("div", [("class", Markup.Classes("govuk-date-input", Class)), ("id", FieldId), .. Rest]);
        var wrong = AllParts.Where(part => Wrong.Contains(part) || ErrorOf($"{FullName}-{part}") is not null).ToList();
        foreach (var part in AllParts)
        {
            var bad = wrong.Count == 0 ? Error is not null : wrong.Contains(part);
            var id = $"{FieldId}-{part}";
            var label = char.ToUpperInvariant(part[0]) + part[1..];
            markup
                .Open("div", ("class", "govuk-date-input__item"))
                .Open("div", ("class", "govuk-form-group"))
                .Element("label", label, ("class", "govuk-label govuk-date-input__label"), ("for", id))
                .Open(
                    "input",
                    (
                        "class",
                        Markup.Classes(
                            "govuk-input govuk-date-input__input",
                            bad ? "govuk-input--error" : null,
                            part == "year" ? "govuk-input--width-4" : "govuk-input--width-2"
                        )
                    ),
                    ("id", id),
                    ("name", FieldName.Length == 0 ? part : $"{FieldName}-{part}"),
                    ("type", "text"),
                    ("value", Value(part)),
                    ("disabled", Disabled ? "" : null),
                    ("inputmode", "numeric")
                )
                .Close("div")
                .Close("div");
        }

        markup.Close("div");
    }

    private string? Value(string part)
    {
        if (Values.TryGetValue(part, out var given))
        {
            return given;
        }

        if (BoundValue("-" + part) is { } sent)
        {
            return sent;
        }

        int? number = For?.Model is DateOnly date
            ? part switch
            {
                "day" => date.Day,
                "month" => date.Month,
                _ => date.Year,
            }
            : null;
        return number?.ToString(CultureInfo.InvariantCulture);
    }
}
