using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>The sections of the service, folded away on a phone where there is script.</summary>
[HtmlTargetElement("gt-service-navigation")]
public sealed class GtServiceNavigation : GtComponent
{
    private List<SectionLink> links = [];

    /// <summary>The name of the service, when no header carries it.</summary>
    public string? ServiceName { get; set; }

    public string? ServiceHref { get; set; }

    /// <summary>The id of the list, which the toggle controls.</summary>
    public string NavigationId { get; set; } = "navigation";

    [HtmlAttributeNotBound]
    internal IReadOnlyList<SectionLink>? Links { get; set; }

    private protected override void Prepare(TagHelperContext context) => links = Collected.Start<SectionLink>(context);

    internal override IHtmlContent Render(IHtmlContent? content)
    {
        // With a name it is a landmark of its own; without, the nav inside it is the landmark.
        var tag = ServiceName is null ? "div" : "section";
        return new Markup()
            .Open(
                tag,
                [
                    ("aria-label", ServiceName is null ? null : "Service information"),
                    ("class", Markup.Classes("govuk-service-navigation", Class)),
                    ("data-module", "govuk-service-navigation"),
                    .. Rest,
                ]
            )
            .Open("div", ("class", "govuk-width-container"))
            .Open("div", ("class", "govuk-service-navigation__container"))
            .Part(WriteName)
            .Part(WriteLinks)
            .Close("div")
            .Close("div")
            .Close(tag)
            .ToContent();
    }

    private void WriteName(Markup markup)
    {
        if (ServiceName is null)
        {
            return;
        }

        markup.Open("span", ("class", "govuk-service-navigation__service-name"));
        _ = ServiceHref is null
            ? markup.Element("span", ServiceName, ("class", "govuk-service-navigation__text"))
            : markup.Element("a", ServiceName, ("href", ServiceHref), ("class", "govuk-service-navigation__link"));
        markup.Close("span");
    }

    private void WriteLinks(Markup markup)
    {
        var all = Links ?? links;
        if (all.Count == 0)
        {
            return;
        }

        markup.Open("nav", ("aria-label", "Menu"), ("class", "govuk-service-navigation__wrapper"));
        if (all.Count > 1)
        {
            // A single item is never folded away.
            markup.Element(
                "button",
                "Menu",
                ("type", "button"),
                ("class", "govuk-service-navigation__toggle govuk-js-service-navigation-toggle"),
                ("aria-controls", NavigationId),
                ("hidden", ""),
                ("aria-hidden", "true")
            );
        }

        markup.Open("ul", ("class", "govuk-service-navigation__list"), ("id", NavigationId));
        foreach (var link in all)
        {
            WriteLink(markup, link);
        }

        markup.Close("ul").Close("nav");
    }

    private static void WriteLink(Markup markup, SectionLink link)
    {
        var name = Markup.Classes(
            "govuk-service-navigation__item",
            link.Current is null ? null : "govuk-service-navigation__item--active",
            link.Right ? "govuk-service-navigation__item--right" : null
        );
        markup
            .Open("li", ("class", name))
            .Open(
                "a",
                ("class", "govuk-service-navigation__link"),
                ("href", link.Href),
                ("aria-current", link.Current)
            );
        _ = link.Current is null
            ? markup.Text(link.Text)
            : markup.Element("strong", link.Text, ("class", "govuk-service-navigation__active-fallback"));
        markup.Close("a").Close("li");
    }
}

/// <summary>A section of the service. Current is "page" on its own page, "true" on a page below it, or null.</summary>
public sealed record SectionLink(string Text, string Href, string? Current, bool Right = false);

/// <summary>A link of the service navigation.</summary>
[HtmlTargetElement("gt-navigation-link", ParentTag = "gt-service-navigation")]
public sealed class GtNavigationLink : TagHelper
{
    public string Text { get; set; } = "";

    public string Href { get; set; } = "";

    /// <summary>True on the section's own page.</summary>
    public bool Current { get; set; }

    /// <summary>True on a page below the section.</summary>
    public bool Active { get; set; }

    /// <summary>True for the right-hand slot: Admin, Search, Your account, Sign out.</summary>
    public bool Right { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var current =
            Current ? "page"
            : Active ? "true"
            : null;
        Collected.Add(context, new SectionLink(Text, Href, current, Right));
        output.SuppressOutput();
    }
}
