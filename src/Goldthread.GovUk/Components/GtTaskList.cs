using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>The tasks of a long form, each with its status.</summary>
[HtmlTargetElement("gt-task-list")]
public sealed class GtTaskList : GtComponent
{
    private List<TaskRow> rows = [];

    /// <summary>The start of the ids of hints and statuses; lists on one page need different ones.</summary>
    public string IdPrefix { get; set; } = "task-list";

    [HtmlAttributeNotBound]
    internal IReadOnlyList<TaskRow>? Rows { get; set; }

    private protected override void Prepare(TagHelperContext context) => rows = Collected.Start<TaskRow>(context);

    internal override IHtmlContent Render(IHtmlContent? content)
    {
        var markup = new Markup().Open("ul", [("class", Markup.Classes("govuk-task-list", Class)), .. Rest]);
        foreach (var (index, row) in (Rows ?? rows).Index())
        {
            WriteRow(markup, row, $"{IdPrefix}-{(index + 1).ToString(CultureInfo.InvariantCulture)}");
        }

        return markup.Close("ul").ToContent();
    }

    private static void WriteRow(Markup markup, TaskRow row, string id)
    {
        var (hintId, statusId) = (row.Hint is null ? null : id + "-hint", id + "-status");
        var linked = row.Href is null ? null : "govuk-task-list__item--with-link";
        markup
            .Open("li", ("class", Markup.Classes("govuk-task-list__item", linked)))
            .Open("div", ("class", "govuk-task-list__name-and-hint"));
        if (row.Href is null)
        {
            markup.Element("div", row.Title);
        }
        else
        {
            markup.Element(
                "a",
                row.Title,
                ("class", "govuk-link govuk-task-list__link"),
                ("href", row.Href),
                ("aria-describedby", Markup.Ids(hintId, statusId))
            );
        }

        if (row.Hint is not null)
        {
            markup.Element("div", row.Hint, ("id", hintId), ("class", "govuk-task-list__hint"));
        }

        var cannot = row.CannotStart ? "govuk-task-list__status--cannot-start-yet" : null;
        markup.Close("div").Open("div", ("class", Markup.Classes("govuk-task-list__status", cannot)), ("id", statusId));
        if (row.Tag is null)
        {
            markup.Text(row.Status);
        }
        else
        {
            markup.Element("strong", row.Status, ("class", Markup.Classes("govuk-tag", row.Tag)));
        }

        markup.Close("div").Close("li");
    }
}

/// <summary>One task. A tag is the class of its colour, or null for plain words.</summary>
public sealed record TaskRow(string Title, string? Href, string? Hint, string Status, string? Tag, bool CannotStart);

/// <summary>A task of a task list.</summary>
[HtmlTargetElement("gt-task", ParentTag = "gt-task-list")]
public sealed class GtTask : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>Where the task is done; without it the task cannot be opened.</summary>
    public string? Href { get; set; }

    public string? Hint { get; set; }

    public string Status { get; set; } = "";

    /// <summary>The kind of tag, as of <c>gt-tag</c>, or "plain" for a grey one; without it the status is plain words.</summary>
    public string? Kind { get; set; }

    public bool CannotStart { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var tag = Kind is null ? null : GtTag.ClassOf(Kind) ?? "";
        Collected.Add(context, new TaskRow(Title, Href, Hint, Status, tag, CannotStart));
        output.SuppressOutput();
    }
}
