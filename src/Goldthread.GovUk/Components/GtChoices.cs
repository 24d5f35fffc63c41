using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>What radios and checkboxes share: a legend, answers, hints and questions an answer reveals.</summary>
public abstract class GtChoices : GtField
{
    private List<Choice> children = [];

    /// <summary>The answers from the page model; answers written as content come after them.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Smaller boxes for filters. Not for phone pages.</summary>
    public bool Small { get; set; }

    [HtmlAttributeNotBound]
    internal IReadOnlyList<Choice>? Choices { get; set; }

    /// <summary>"radios" or "checkboxes".</summary>
    private protected abstract string Kind { get; }

    /// <summary>"radio" or "checkbox".</summary>
    private protected abstract string InputType { get; }

    private protected virtual string? Modifier => null;

    /// <summary>Whether, without a legend, each control carries the description of the group.</summary>
    private protected virtual bool DescribesEach => false;

    private protected override void Prepare(TagHelperContext context) => children = Collected.Start<Choice>(context);

    internal override IHtmlContent Render(IHtmlContent? content) => Fieldset(WriteChoices);

    private void WriteChoices(Markup markup)
    {
        var block = "govuk-" + Kind;
        markup.Open(
            "div",
            [
                ("class", Markup.Classes(block, Small ? block + "--small" : null, Modifier, Class)),
                ("data-module", block),
                .. Rest,
            ]
        );
        var all = All();
        for (var index = 0; index < all.Count; index++)
        {
            if (all[index].Divider)
            {
                markup.Element("div", all[index].Text, ("class", block + "__divider"));
            }
            else
            {
                WriteChoice(markup, all[index], index, all.Count);
            }
        }

        markup.Close("div");
    }

    private IReadOnlyList<Choice> All() =>
        Choices
        ??
        [
            .. (Items ?? []).Select(item => new Choice(item.Value, item.Text)
            {
                Selected = item.Selected ? true : null,
                Disabled = item.Disabled,
            }),
            .. children,
        ];

    private void WriteChoice(Markup markup, Choice choice, int index, int count)
    {
        var block = "govuk-" + Kind;

        // The first control carries the field's own id, so that a link in the error summary leads to it.
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        var id = choice.Id ?? (index == 0 ? FieldId : $"{FieldId}-{number}");
        var hintId = choice.Hint is null ? null : id + "-item-hint";
        var revealedId = choice.Revealed is null ? null : "conditional-" + id;
        var selected = choice.Selected ?? IsBound(choice.Value);

        // Without a fieldset nothing else carries the description of a lone checkbox.
        var description = Label is null && DescribesEach ? Markup.Ids(Description, hintId) : hintId;
        markup
            .Open("div", ("class", block + "__item"))
            .Open(
                "input",
                ("class", block + "__input"),
                ("id", id),
                ("name", FieldName),
                ("type", InputType),
                ("value", choice.Value),
                ("checked", selected ? "" : null),
                ("disabled", Disabled || choice.Disabled ? "" : null),
                ("data-aria-controls", revealedId),
                ("data-behaviour", choice.Exclusive ? "exclusive" : null),
                ("aria-describedby", description)
            )
            .Element("label", choice.Text, ("class", $"govuk-label {block}__label"), ("for", id));
        if (choice.Hint is not null)
        {
            markup.Element("div", choice.Hint, ("id", hintId), ("class", $"govuk-hint {block}__hint"));
        }

        markup.Close("div");
        if (choice.Revealed is not null)
        {
            var hidden = selected ? null : block + "__conditional--hidden";
            markup
                .Open("div", ("class", Markup.Classes(block + "__conditional", hidden)), ("id", revealedId))
                .Content(choice.Revealed)
                .Close("div");
        }
    }

    private bool IsBound(string value)
    {
        if (FullName is not { } full)
        {
            return false;
        }

        if (State is { } state && state.TryGetValue(full, out var entry) && entry.RawValue is { } sent)
        {
            return Same(sent, value);
        }

        return For?.Model is { } model && Same(model, value);
    }

    private static bool Same(object bound, string value) =>
        bound is IEnumerable many and not string
            ? many.Cast<object?>().Any(one => one is not null && Same(one, value))
            : string.Equals(
                Convert.ToString(bound, CultureInfo.InvariantCulture),
                value,
                StringComparison.OrdinalIgnoreCase
            );
}

/// <summary>One answer out of several.</summary>
[HtmlTargetElement("gt-radios")]
public sealed class GtRadios : GtChoices
{
    /// <summary>Answers side by side; only for two short ones.</summary>
    public bool Inline { get; set; }

    private protected override string Kind => "radios";

    private protected override string InputType => "radio";

    private protected override string? Modifier => Inline ? "govuk-radios--inline" : null;
}

/// <summary>Any number of answers.</summary>
[HtmlTargetElement("gt-checkboxes")]
public sealed class GtCheckboxes : GtChoices
{
    private protected override string Kind => "checkboxes";

    private protected override string InputType => "checkbox";

    private protected override bool DescribesEach => true;
}
