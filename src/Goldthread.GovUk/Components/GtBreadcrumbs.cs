using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>Where the page stands, from the top down.</summary>
[HtmlTargetElement("gt-breadcrumbs")]
public sealed class GtBreadcrumbs : GtComponent
{
    private List<Crumb> crumbs = [];

    public string Label { get; set; } = "Breadcrumb";

    [HtmlAttributeNotBound]
    internal IReadOnlyList<Crumb>? Crumbs { get; set; }

    private protected override void Prepare(TagHelperContext context) => crumbs = Collected.Start<Crumb>(context);

    internal override IHtmlContent Render(IHtmlContent? content)
    {
        var markup = new Markup()
            .Open("nav", [("class", Markup.Classes("govuk-breadcrumbs", Class)), .. Rest, ("aria-label", Label)])
            .Open("ol", ("class", "govuk-breadcrumbs__list"));
        foreach (var crumb in Crumbs ?? crumbs)
        {
            if (crumb.Href is null)
            {
                markup.Element("li", crumb.Text, ("class", "govuk-breadcrumbs__list-item"), ("aria-current", "page"));
                continue;
            }

            markup
                .Open("li", ("class", "govuk-breadcrumbs__list-item"))
                .Element("a", crumb.Text, ("class", "govuk-breadcrumbs__link"), ("href", crumb.Href))
                .Close("li");
        }

        return markup.Close("ol").Close("nav").ToContent();
    }
}

/// <summary>One step of the way down; without an address it is the page itself.</summary>
public sealed record Crumb(string Text, string? Href);

/// <summary>A step of the breadcrumbs.</summary>
[HtmlTargetElement("gt-crumb", ParentTag = "gt-breadcrumbs")]
public sealed class GtCrumb : TagHelper
{
    public string Text { get; set; } = "";

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Collected.Add(context, new Crumb(Text, Href));
        output.SuppressOutput();
    }
}
