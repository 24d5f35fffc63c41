using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>
/// Links to the pages of a list: the first, the last and those around the current one. Nothing where there is one page.
/// </summary>
[HtmlTargetElement("gt-pagination")]
public sealed class GtPagination : GtComponent
{
    private const string BackArrow =
        "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";

    private const string OnArrow =
        "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

    /// <summary>The current page, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int Pages { get; set; }

    /// <summary>The address of a page; {0} stands for its number: "?page={0}".</summary>
    public string Address { get; set; } = "?page={0}";

    /// <summary>What the list is of, for people who move by landmark.</summary>
    public string Label { get; set; } = "Pagination";

    [HtmlAttributeNotBound]
    internal IReadOnlyList<PageLink>? Links { get; set; }

    [HtmlAttributeNotBound]
    internal PageStep? Previous { get; set; }

    [HtmlAttributeNotBound]
    internal PageStep? Next { get; set; }

    internal override IHtmlContent Render(IHtmlContent? content)
    {
        if (Pages > 1)
        {
            Links ??= [.. Around()];
            Previous ??= Page > 1 ? new PageStep(Href(Page - 1)) : null;
            Next ??= Page < Pages ? new PageStep(Href(Page + 1)) : null;
        }

        var block = Links is null or [] && (Previous ?? Next) is not null ? "govuk-pagination--block" : null;
        if (Links is null or [] && Previous is null && Next is null)
        {
            return Markup.Nothing;
        }

        return new Markup()
            .Open("nav", [("class", Markup.Classes("govuk-pagination", block, Class)), ("aria-label", Label), .. Rest])
            .Part(markup => WriteStep(markup, Previous, "prev", "Previous", block is not null))
            .Part(WriteLinks)
            .Part(markup => WriteStep(markup, Next, "next", "Next", block is not null))
            .Close("nav")
            .ToContent();
    }

    private IEnumerable<PageLink> Around()
    {
        var shown = Enumerable.Range(1, Pages).Where(page => page == 1 || page == Pages || Math.Abs(page - Page) <= 1);
        var before = 0;
        foreach (var page in shown)
        {
            if (page > before + 1)
            {
                yield return new PageLink(null, null, false);
            }

            yield return new PageLink(page.ToString(CultureInfo.InvariantCulture), Href(page), page == Page);
            before = page;
        }
    }

    private string Href(int page) => string.Format(CultureInfo.InvariantCulture, Address, page);

    private void WriteLinks(Markup markup)
    {
        if (Links is null or [])
        {
            return;
        }

        markup.Open("ul", ("class", "govuk-pagination__list"));
        foreach (var link in Links)
        {
            if (link.Number is null)
            {
                markup.Element("li", "⋯", ("class", "govuk-pagination__item govuk-pagination__item--ellipsis"));
                continue;
            }

            var current = link.Current ? "govuk-pagination__item--current" : null;
            markup
                .Open("li", ("class", Markup.Classes("govuk-pagination__item", current)))
                .Element(
                    "a",
                    link.Number,
                    ("class", "govuk-link govuk-pagination__link"),
                    ("href", link.Href),
                    ("aria-label", "Page " + link.Number),
                    ("aria-current", link.Current ? "page" : null)
                )
                .Close("li");
        }

        markup.Close("ul");
    }

    private static void WriteStep(Markup markup, PageStep? step, string side, string word, bool alone)
    {
        if (step is null)
        {
            return;
        }

        markup
            .Open("div", ("class", "govuk-pagination__" + side))
            .Open("a", ("class", "govuk-link govuk-pagination__link"), ("href", step.Href), ("rel", side));
        var arrow = side == "prev" ? BackArrow : OnArrow;
        if (alone || side == "prev")
        {
            WriteArrow(markup, side, arrow);
        }

        var decorated = alone && step.Label is null ? "govuk-pagination__link-title--decorated" : null;
        markup
            .Open("span", ("class", Markup.Classes("govuk-pagination__link-title", decorated)))
            .Text(step.Text ?? word);
        if (step.Text is null)
        {
            markup.Element("span", " page", ("class", "govuk-visually-hidden"));
        }

        markup.Close("span");
        if (step.Label is not null)
        {
            markup
                .Element("span", ":", ("class", "govuk-visually-hidden"))
                .Element("span", step.Label, ("class", "govuk-pagination__link-label"));
        }

        if (!alone && side == "next")
        {
            WriteArrow(markup, side, arrow);
        }

        markup.Close("a").Close("div");
    }

    private static void WriteArrow(Markup markup, string side, string path) =>
        markup
            .Open(
                "svg",
                ("class", "govuk-pagination__icon govuk-pagination__icon--" + side),
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("height", "13"),
                ("width", "15"),
                ("aria-hidden", "true"),
                ("focusable", "false"),
                ("viewBox", "0 0 15 13")
            )
            .Open("path", ("d", path))
            .Close("path")
            .Close("svg");
}

/// <summary>A numbered link, or the dots between two of them when the number is null.</summary>
internal sealed record PageLink(string? Number, string? Href, bool Current);

/// <summary>The link before or after; the label names what is there.</summary>
internal sealed record PageStep(string Href, string? Text = null, string? Label = null);
