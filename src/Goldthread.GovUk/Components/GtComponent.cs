using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>A component that replaces its own tag with GOV.UK markup and passes unknown attributes on to it.</summary>
public abstract class GtComponent : TagHelper
{
    /// <summary>Extra classes for the component's outer element, or for the control of a form field.</summary>
    public string? Class { get; set; }

    /// <summary>Attributes the component does not know: they land on its outer element, or on the control of a field.</summary>
    [HtmlAttributeNotBound]
    internal IReadOnlyList<(string Name, string? Value)> Rest { get; private set; } = [];

    public sealed override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Prepare(context);
        var content = await output.GetChildContentAsync();
        Rest = [.. output.Attributes.Select(attribute => (attribute.Name, Plain(attribute)))];
        output.Attributes.Clear();
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Render(content.IsEmptyOrWhiteSpace ? null : content));
    }

    /// <summary>What stands in the page in place of the tag.</summary>
    internal abstract IHtmlContent Render(IHtmlContent? content);

    /// <summary>Runs before the content, so that children find the collector they add themselves to.</summary>
    private protected virtual void Prepare(TagHelperContext context) { }

    private static string? Plain(TagHelperAttribute attribute) =>
        attribute.ValueStyle == HtmlAttributeValueStyle.Minimized
            ? ""
            : attribute.Value switch
            {
                null => "",
                HtmlString html => html.Value,
                IHtmlContent content => Text(content),
                var value => value.ToString(),
            };

    private static string Text(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, NullHtmlEncoder.Default);
        return writer.ToString();
    }
}
