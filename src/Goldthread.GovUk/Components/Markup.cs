using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Goldthread.GovUk.Components;

/// <summary>Writes elements, attributes and words as HTML, encoding everything that is not markup already.</summary>
internal sealed class Markup
{
    private readonly StringBuilder html = new();

    /// <summary>Opens an element. An attribute whose value is null is left out; an empty one is written bare.</summary>
    public Markup Open(string tag, params IEnumerable<(string Name, string? Value)> attributes)
    {
        html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
            {
                continue;
            }

            html.Append(' ').Append(name);
            if (value.Length > 0)
            {
                html.Append("=\"").Append(HtmlEncoder.Default.Encode(value)).Append('"');
            }
        }

        html.Append('>');
        return this;
    }

    public Markup Close(string tag)
    {
        html.Append("</").Append(tag).Append('>');
        return this;
    }

    public Markup Text(string? text)
    {
        html.Append(HtmlEncoder.Default.Encode(text ?? ""));
        return this;
    }

    /// <summary>Markup that a view has already encoded.</summary>
    public Markup Content(IHtmlContent? content)
    {
        if (content is not null)
        {
            using var writer = new StringWriter(html, CultureInfo.InvariantCulture);
            content.WriteTo(writer, HtmlEncoder.Default);
        }

        return this;
    }

    /// <summary>A whole element with words inside.</summary>
    public Markup Element(string tag, string? text, params IEnumerable<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Text(text).Close(tag);

    /// <summary>A part written by a function, so that long components read from top to bottom.</summary>
    public Markup Part(Action<Markup> write)
    {
        write(this);
        return this;
    }

    public IHtmlContent ToContent() => Ready(html.ToString());

    /// <summary>Nothing at all.</summary>
    public static IHtmlContent Nothing => HtmlString.Empty;

    /// <summary>
    /// Markup that is safe already: a view's own content or a drawing. The one door through which text becomes markup without
    /// being encoded; never for what a person typed.
    /// </summary>
    public static IHtmlContent Ready(string markup) => new HtmlString(markup);

    /// <summary>Class names joined by blanks; parts that are null or empty are left out.</summary>
    public static string Classes(params IEnumerable<string?> names) =>
        string.Join(' ', names.Where(name => !string.IsNullOrEmpty(name)));

    /// <summary>Ids joined by blanks, or null when there are none.</summary>
    public static string? Ids(params IEnumerable<string?> ids)
    {
        var joined = Classes(ids);
        return joined.Length == 0 ? null : joined;
    }
}
