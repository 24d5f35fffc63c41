using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>A list to pick one from. Prefer radios; a long list is better as a search page.</summary>
[HtmlTargetElement("gt-select")]
public sealed class GtSelect : GtField
{
    private List<Choice> children = [];

    /// <summary>The options; those written as content come after them.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    [HtmlAttributeNotBound]
    internal IReadOnlyList<Choice>? Choices { get; set; }

    private protected override void Prepare(TagHelperContext context) => children = Collected.Start<Choice>(context);

    internal override IHtmlContent Render(IHtmlContent? content) => Group(Control);

    private void Control(Markup markup)
    {
        markup.Open(
            "select",
            [
                ("class", Markup.Classes("govuk-select", Class, FieldError is null ? null : "govuk-select--error")),
                ("id", FieldId),
                ("name", FieldName),
                ("disabled", Disabled ? "" : null),
                ("aria-describedby", Description),
                .. Rest,
            ]
        );
        var bound = BoundValue();
        foreach (var choice in Choices ?? [.. Items.Select(Option), .. children])
        {
            var selected = choice.Selected ?? (bound is not null && bound == choice.Value);
            markup.Element(
                "option",
                choice.Text,
                ("value", choice.Value),
                ("selected", selected ? "" : null),
                ("disabled", choice.Disabled ? "" : null)
            );
        }

        markup.Close("select");
    }

    private static Choice Option(SelectListItem item) =>
        new(item.Value, item.Text) { Selected = item.Selected ? true : null, Disabled = item.Disabled };
}
