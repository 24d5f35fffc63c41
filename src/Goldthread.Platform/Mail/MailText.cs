using System.Net;
using System.Text;
using System.Text.Json;

namespace Goldthread.Platform.Mail;

/// <summary>
/// The words of a message: paragraphs, and at most one link among them. Both parts of the message are drawn from it, so
/// they cannot say different things.
/// </summary>
/// <param name="Before">What to do and by when.</param>
/// <param name="Link">The one thing asked for, as a link to a page; links never do the thing.</param>
/// <param name="After">Why the person gets this, how long it takes, whom to ask.</param>
public sealed record MailText(IReadOnlyList<string> Before, MailLink? Link, IReadOnlyList<string> After)
{
    /// <summary>What stands in the place of a one-time secret once it has been sent.</summary>
    public static MailText Erased { get; } = Of("This message held a one-time secret and is no longer kept.");

    public static MailText Of(params IReadOnlyList<string> paragraphs) => new(paragraphs, null, []);

    public MailText WithLink(string words, string address) => this with { Link = new MailLink(words, address) };

    public MailText Then(params IReadOnlyList<string> paragraphs) => this with { After = paragraphs };

    public string ToJson() => JsonSerializer.Serialize(this);

    public static MailText FromJson(string json) => JsonSerializer.Deserialize<MailText>(json)!;

    public string ToPlainText()
    {
        IEnumerable<string> link = Link is null ? [] : [$"{Link.Words}:\n{Link.Address}"];
        return string.Join("\n\n", [.. Before, .. link, .. After]) + "\n";
    }

    /// <summary>A page of its own that needs no pictures and no style sheet, and fits a narrow screen.</summary>
    public string ToHtml(string subject)
    {
        var page = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<title>")
            .Append(WebUtility.HtmlEncode(subject))
            .Append("</title>\n</head>\n")
            .Append("<body style=\"margin:0 auto;max-width:580px;padding:20px;overflow-wrap:anywhere;")
            .Append("font:19px/1.4 Arial,sans-serif;color:#0b0c0c;background:#ffffff\">\n");
        foreach (var paragraph in Before)
        {
            Paragraph(page, paragraph);
        }

        if (Link is { } link)
        {
            var address = WebUtility.HtmlEncode(link.Address);
            page.Append(
                    "<p><a style=\"display:inline-block;padding:10px 15px;color:#ffffff;background:#00703c\" href=\""
                )
                .Append(address)
                .Append("\">")
                .Append(WebUtility.HtmlEncode(link.Words))
                .Append("</a>:<br>\n")
                .Append(address)
                .Append("</p>\n");
        }

        foreach (var paragraph in After)
        {
            Paragraph(page, paragraph);
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Paragraph(StringBuilder page, string words) =>
        page.Append("<p>")
            .Append(WebUtility.HtmlEncode(words).Replace("\n", "<br>\n", StringComparison.Ordinal))
            .Append("</p>\n");
}

/// <param name="Words">What the link does: "Open the return".</param>
/// <param name="Address">The whole address, also shown in full.</param>
public sealed record MailLink(string Words, string Address);
