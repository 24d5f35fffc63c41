using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>
/// "There is a problem", with a link from each error of the model state to the control that is wrong: the first radio or
/// checkbox of a group, the wrong part of a date. Nothing where there is no error.
/// </summary>
[HtmlTargetElement("gt-error-summary")]
public sealed class GtErrorSummary : GtComponent
{
    public string Title { get; set; } = "There is a problem";

    public string? Description { get; set; }

    /// <summary>Errors to show in place of those of the model state.</summary>
    public IReadOnlyList<ErrorLink>? Errors { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? ViewContext { get; set; }

    internal override IHtmlContent Render(IHtmlContent? content)
    {
        var errors = Errors ?? FromModelState();
        if (errors.Count == 0 && Errors is null)
        {
            return Markup.Nothing;
        }

        var markup = new Markup()
            .Open(
                "div",
                [
                    ("class", Markup.Classes("govuk-error-summary", Class)),
                    .. Rest,
                    ("data-module", "govuk-error-summary"),
                ]
            )
            .Open("div", ("role", "alert"))
            .Element("h2", Title, ("class", "govuk-error-summary__title"))
            .Open("div", ("class", "govuk-error-summary__body"));
        if (Description is not null)
        {
            markup.Element("p", Description);
        }

        if (errors.Count > 0)
        {
            markup.Open("ul", ("class", "govuk-list govuk-error-summary__list"));
            foreach (var error in errors)
            {
                WriteError(markup, error);
            }

            markup.Close("ul");
        }

        return markup.Close("div").Close("div").Close("div").ToContent();
    }

    private static void WriteError(Markup markup, ErrorLink error)
    {
        markup.Open("li");
        if (error.Href is null)
        {
            markup.Text(error.Text);
        }
        else
        {
            markup.Element("a", error.Text, ("href", error.Href));
        }

        markup.Close("li");
    }

    private List<ErrorLink> FromModelState()
    {
        var order = new FieldOrder(ViewContext?.ViewData.ModelMetadata);
        return
        [
            .. (ViewContext?.ViewData.ModelState ?? [])
                .OrderBy(entry => order.PlaceOf(entry.Key), StringComparer.Ordinal)
                .SelectMany(entry =>
                    entry.Value?.Errors.Select(error => new ErrorLink(error.ErrorMessage, Href(entry.Key, order))) ?? []
                ),
        ];
    }

    private static string? Href(string key, FieldOrder order)
    {
        if (key.Length == 0)
        {
            return null;
        }

        // A date has no control of its own name: a link to it leads to its first part.
        var part = order.IsDate(key) ? "-" + GtDateInput.AllParts[0] : "";
        return "#" + TagBuilder.CreateSanitizedId(key, "_") + part;
    }
}

/// <summary>An error and the address of the control it is about; null where it is about the whole page.</summary>
public sealed record ErrorLink(string Text, string? Href);
