using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Goldthread.Tests.Support;

/// <summary>A page as a visitor sees it.</summary>
public sealed record ShownPage(HttpStatusCode Status, string Path, string Html, IHtmlDocument Document)
{
    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The text of the main part, with runs of white space folded.</summary>
    public string Text => Fold(Document.QuerySelector("main")?.TextContent ?? "");

    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(item => Fold(item.TextContent))];

    public string? Banner =>
        Document.QuerySelector(".govuk-notification-banner__content") is { } banner ? Fold(banner.TextContent) : null;

    public IEnumerable<IHtmlFormElement> Forms() =>
        Document.QuerySelectorAll<IHtmlFormElement>("form").Select(Absolute);

    /// <summary>The one form of the main part that posts.</summary>
    public IHtmlFormElement Form() =>
        Absolute(Document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Single());

    public IHtmlFormElement Form(string selector) =>
        Absolute(
            Document.QuerySelector<IHtmlFormElement>(selector)
                ?? throw new InvalidOperationException($"No form {selector} on {Path}.")
        );

    /// <summary>A form without an address posts to its own page.</summary>
    private IHtmlFormElement Absolute(IHtmlFormElement form)
    {
        var action = form.GetAttribute("action");
        form.Action = new Uri(
            new Uri(new Uri("http://localhost"), Path),
            string.IsNullOrEmpty(action) ? Path : action
        ).ToString();
        return form;
    }

    private static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
