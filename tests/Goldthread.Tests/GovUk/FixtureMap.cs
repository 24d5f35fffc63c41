using System.Text.Encodings.Web;
using Goldthread.GovUk.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.Tests.GovUk;

/// <summary>From the options of a published example to the attributes of our tag helper.</summary>
internal static partial class FixtureMap
{
    public static async Task<string> RenderAsync(Fixture fixture)
    {
        var options = new FixtureOptions(fixture.Options);
        var (component, content) = fixture.Component switch
        {
            "back-link" => Plain(new GtBackLink { Href = Unless(options.Text("href"), "#") }, options),
            "breadcrumbs" => Breadcrumbs(options),
            "button" => Button(options),
            "character-count" or "textarea" => Textarea(options, fixture.Component == "character-count"),
            "checkboxes" => Choices(new GtCheckboxes(), options),
            "date-input" => DateInput(options),
            "details" => Plain(
                new GtDetails
                {
                    Summary = options.Words("summaryText", "summaryHtml") ?? "",
                    Open = options.Flag("open") ?? false,
                },
                options
            ),
            "error-summary" => ErrorSummary(options),
            "file-upload" => FileUpload(options),
            "input" => Input(options),
            "inset-text" => Plain(new GtInset(), options),
            "notification-banner" => Alert(options),
            "pagination" => Pagination(options),
            "panel" => Panel(options),
            "password-input" => Password(options),
            "radios" => Choices(new GtRadios(), options),
            "select" => Select(options),
            "service-navigation" => ServiceNavigation(options),
            "skip-link" => Plain(new GtSkipLink { Href = Unless(options.Text("href"), "#content") }, options),
            "summary-list" => SummaryList(options),
            "tag" => Plain(new GtTag(), options),
            "task-list" => TaskList(options),
            "warning-text" => Warning(options),
            _ => throw new NotSupportedException("no such component"),
        };
        string[] through = ["id", "autocomplete", "autocapitalize", "inputmode", "spellcheck"];
        var passed = through
            .Select(name => (Name: name, Value: options.Text(name)))
            .Where(entry => entry.Value is not null);
        var output = await RunAsync(
            component,
            content,
            [.. options.Attributes(), .. passed.Select(entry => (entry.Name, entry.Value!))]
        );
        options.Exhaust();
        return output;
    }

    /// <summary>Runs a tag helper as Razor would.</summary>
    public static async Task<string> RunAsync(
        TagHelper helper,
        IHtmlContent? content,
        IEnumerable<(string Name, string Value)> attributes
    )
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput(
            "gt",
            [.. attributes.Select(attribute => new TagHelperAttribute(attribute.Name, attribute.Value))],
            (_, _) =>
            {
                var inside = new DefaultTagHelperContent();
                return Task.FromResult<TagHelperContent>(content is null ? inside : inside.SetHtmlContent(content));
            }
        );
        await helper.ProcessAsync(context, output);
        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static (GtComponent, IHtmlContent?) Plain(GtComponent component, FixtureOptions options)
    {
        component.Class = options.Text("classes");
        return (component, options.Content());
    }

    private static (GtComponent, IHtmlContent?) Button(FixtureOptions options)
    {
        var button = new GtButton
        {
            Href = options.Text("href"),
            Type = options.Text("type") ?? "submit",
            Name = options.Text("name"),
            Value = options.Text("value"),
            Id = options.Text("id"),
            Disabled = options.Flag("disabled") ?? false,
            PreventDoubleClick = options.Flag("preventDoubleClick") ?? false,
        };
        if (options.Text("element") is "a")
        {
            button.Href ??= "#";
        }

        return Plain(button, options);
    }

    private static (GtComponent, IHtmlContent?) Breadcrumbs(FixtureOptions options)
    {
        var crumbs = options.List("items").Select(item => new Crumb(item.Words() ?? "", item.Text("href"))).ToList();
        return Plain(new GtBreadcrumbs { Crumbs = crumbs, Label = options.Text("labelText") ?? "Breadcrumb" }, options);
    }

    private static (GtComponent, IHtmlContent?) ErrorSummary(FixtureOptions options)
    {
        var errors = options
            .List("errorList")
            .Select(item => new ErrorLink(item.Words() ?? "", item.Text("href")))
            .ToList();
        return Plain(
            new GtErrorSummary
            {
                Title = options.Words("titleText", "titleHtml") ?? "",
                Description = options.Words("descriptionText", "descriptionHtml"),
                Errors = errors,
            },
            options
        );
    }

    private static (GtComponent, IHtmlContent?) Alert(FixtureOptions options)
    {
        var alert = new GtAlert
        {
            Success = options.Text("type") switch
            {
                null => false,
                "success" => true,
                _ => throw new NotSupportedException("a type that is none"),
            },
            Title = options.Words("titleText", "titleHtml"),
            TitleId = options.Text("titleId") ?? "govuk-notification-banner-title",
            Text = options.Text("text"),
            Class = options.Text("classes"),
        };
        var content = options.Content();
        alert.Text = content is null ? alert.Text : null;
        return (alert, content);
    }

    private static (GtComponent, IHtmlContent?) Pagination(FixtureOptions options)
    {
        static PageStep? Step(FixtureOptions? step) =>
            step is null ? null : new PageStep(step.Text("href")!, step.Text("text"), step.Text("labelText"));
        var pagination = new GtPagination
        {
            Previous = Step(options.Object("previous")),
            Next = Step(options.Object("next")),
            Links =
            [
                .. options
                    .List("items")
                    .Select(item =>
                        item.Flag("ellipsis") == true
                            ? new PageLink(null, null, false)
                            : new PageLink(item.Text("number"), item.Text("href"), item.Flag("current") ?? false)
                    ),
            ],
            Label = options.Text("landmarkLabel") ?? "Pagination",
            Class = options.Text("classes"),
        };
        return (pagination, null);
    }

    private static (GtComponent, IHtmlContent?) Panel(FixtureOptions options) =>
        Plain(new GtPanel { Title = options.Words("titleText", "titleHtml") ?? "" }, options);

    private static (GtComponent, IHtmlContent?) Warning(FixtureOptions options) =>
        options.Text("iconFallbackText") is "Warning" or null
            ? Plain(new GtWarning(), options)
            : throw new NotSupportedException("another fallback text");

    private static (GtComponent, IHtmlContent?) ServiceNavigation(FixtureOptions options)
    {
        var links = options
            .List("navigation")
            .Select(item => new SectionLink(
                item.Words() ?? "",
                item.Text("href") ?? throw new NotSupportedException("an item without a link"),
                item.Flag("current") == true ? "page"
                    : item.Flag("active") == true ? "true"
                    : null
            ))
            .ToList();
        return Plain(
            new GtServiceNavigation
            {
                ServiceName = options.Text("serviceName"),
                ServiceHref = options.Text("serviceUrl"),
                NavigationId = options.Text("navigationId") ?? "navigation",
                Links = links,
            },
            options
        );
    }

    private static (GtComponent, IHtmlContent?) SummaryList(FixtureOptions options)
    {
        var rows = options
            .List("rows")
            .Select(row => new SummaryRow(
                row.Object("key")?.Words() ?? "",
                row.Object("value")?.Content(),
                [
                    .. (row.Object("actions")?.List("items") ?? []).Select(action => new SummaryAction(
                        action.Text("href") ?? "",
                        action.Words() ?? "",
                        action.Text("visuallyHiddenText")
                    )),
                ]
            ))
            .ToList();
        var title = options.Object("card")?.Object("title");
        return Plain(new GtSummaryList { Rows = rows, CardTitle = title is null ? null : title.Words() }, options);
    }

    private static (GtComponent, IHtmlContent?) TaskList(FixtureOptions options)
    {
        var rows = options.List("items").Select(Task).ToList();
        return Plain(new GtTaskList { Rows = rows, IdPrefix = options.Text("idPrefix") ?? "task-list" }, options);

        static TaskRow Task(FixtureOptions item)
        {
            var status = item.Object("status") ?? throw new NotSupportedException("a task without status");
            var tag = status.Object("tag");
            var name = status.Text("classes");
            return new TaskRow(
                item.Object("title")?.Words() ?? "",
                item.Text("href"),
                item.Object("hint")?.Words(),
                tag?.Words() ?? status.Words() ?? "",
                tag is null ? null : tag.Text("classes") ?? "",
                name == "govuk-task-list__status--cannot-start-yet"
            );
        }
    }

    private static string Unless(string? given, string otherwise) => string.IsNullOrEmpty(given) ? otherwise : given;
}
