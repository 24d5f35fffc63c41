using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>Keys and values, each with the links that change it; on a card when it has a title.</summary>
[HtmlTargetElement("gt-summary-list")]
public sealed class GtSummaryList : GtComponent
{
    private List<SummaryRow> rows = [];

    /// <summary>The title of a card around the list.</summary>
    public string? CardTitle { get; set; }

    private protected override void Prepare(TagHelperContext context) => rows = Collected.Start<SummaryRow>(context);

    [HtmlAttributeNotBound]
    internal IReadOnlyList<SummaryRow>? Rows { get; set; }

    internal override IHtmlContent Render(IHtmlContent? content)
    {
        var markup = new Markup();
        if (CardTitle is not null)
        {
            markup
                .Open("div", ("class", "govuk-summary-card"))
                .Open("div", ("class", "govuk-summary-card__title-wrapper"))
                .Element("h2", CardTitle, ("class", "govuk-summary-card__title"))
                .Close("div")
                .Open("div", ("class", "govuk-summary-card__content"));
        }

        markup.Open("dl", [("class", Markup.Classes("govuk-summary-list", Class)), .. Rest]);
        var all = Rows ?? rows;
        var anyActions = all.Any(row => row.Actions.Count > 0);
        foreach (var row in all)
        {
            WriteRow(markup, row, anyActions && row.Actions.Count == 0);
        }

        markup.Close("dl");
        return (CardTitle is null ? markup : markup.Close("div").Close("div")).ToContent();
    }

    private void WriteRow(Markup markup, SummaryRow row, bool withoutActions)
    {
        var modifier = withoutActions ? "govuk-summary-list__row--no-actions" : null;
        markup
            .Open("div", ("class", Markup.Classes("govuk-summary-list__row", modifier)))
            .Element("dt", row.Key, ("class", "govuk-summary-list__key"))
            .Open("dd", ("class", "govuk-summary-list__value"))
            .Content(row.Value)
            .Close("dd");
        if (row.Actions.Count > 0)
        {
            markup.Open("dd", ("class", "govuk-summary-list__actions"));
            WriteActions(markup, row.Actions);
            markup.Close("dd");
        }

        markup.Close("div");
    }

    private void WriteActions(Markup markup, IReadOnlyList<SummaryAction> actions)
    {
        if (actions.Count == 1)
        {
            WriteAction(markup, actions[0]);
            return;
        }

        markup.Open("ul", ("class", "govuk-summary-list__actions-list"));
        foreach (var action in actions)
        {
            markup.Open("li", ("class", "govuk-summary-list__actions-list-item"));
            WriteAction(markup, action);
            markup.Close("li");
        }

        markup.Close("ul");
    }

    private void WriteAction(Markup markup, SummaryAction action)
    {
        // Ten links called "Change" are one link ten times over to a screen reader, so each says what it changes.
        var hidden = string.Join(
            ' ',
            new[] { action.Hidden, CardTitle is null ? null : $"({CardTitle})" }.Where(words => words is not null)
        );
        markup.Open("a", ("class", "govuk-link"), ("href", action.Href)).Text(action.Text);
        if (hidden.Length > 0)
        {
            markup.Element("span", " " + hidden, ("class", "govuk-visually-hidden"));
        }

        markup.Close("a");
    }
}

/// <summary>One key, its value and the links beside it.</summary>
public sealed record SummaryRow(string Key, IHtmlContent? Value, IReadOnlyList<SummaryAction> Actions);

/// <summary>A link beside a value. The hidden words name what it changes: "Change" + "name".</summary>
public sealed record SummaryAction(string Href, string Text, string? Hidden);

/// <summary>A row of a summary list; its content is the value.</summary>
[HtmlTargetElement("gt-row", ParentTag = "gt-summary-list")]
public sealed class GtRow : TagHelper
{
    public string Key { get; set; } = "";

    /// <summary>Where "Change" leads, the usual single action of a row.</summary>
    public string? ChangeHref { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = Collected.Start<SummaryAction>(context);
        var content = await output.GetChildContentAsync();
        if (ChangeHref is not null)
        {
            actions.Add(new SummaryAction(ChangeHref, "Change", char.ToLowerInvariant(Key[0]) + Key[1..]));
        }

        Collected.Add(context, new SummaryRow(Key, Markup.Ready(content.GetContent().Trim()), actions));
        output.SuppressOutput();
    }
}

/// <summary>A link beside a value, where a row has more than "Change".</summary>
[HtmlTargetElement("gt-row-action", ParentTag = "gt-row")]
public sealed class GtRowAction : TagHelper
{
    public string Href { get; set; } = "";

    public string Text { get; set; } = "Change";

    public string? Hidden { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Collected.Add(context, new SummaryAction(Href, Text, Hidden));
        output.SuppressOutput();
    }
}
