using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Goldthread.Bench;

/// <summary>Forms of pages, sent as a browser sends them.</summary>
public static class Forms
{
    /// <summary>What the first form of a page would send if nothing was typed.</summary>
    /// <param name="html">The page.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <param name="holds">Words of the form, where the page has several.</param>
    public static async Task<Dictionary<string, string>> FieldsAsync(
        string html,
        CancellationToken cancel,
        string holds = ""
    )
    {
        using var document = await new HtmlParser().ParseDocumentAsync(html, cancel);
        var form = document
            .QuerySelectorAll("main form[method=post]")
            .OfType<IHtmlFormElement>()
            .First(one => one.TextContent.Contains(holds, StringComparison.Ordinal));
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in form.Elements.OfType<IHtmlInputElement>())
        {
            if (input.Name is { } name && (input.Type is not ("radio" or "checkbox") || input.IsChecked))
            {
                fields[name] = input.Value;
            }
        }

        foreach (var area in form.Elements.OfType<IHtmlTextAreaElement>())
        {
            fields[area.Name!] = area.Value;
        }

        return fields;
    }
}
