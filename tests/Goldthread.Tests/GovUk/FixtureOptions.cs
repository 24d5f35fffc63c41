using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;

namespace Goldthread.Tests.GovUk;

/// <summary>
/// The options of a fixture, each taken once. What is left over at the end is an option the component does not offer.
/// </summary>
internal sealed class FixtureOptions(JsonObject options)
{
    private readonly JsonObject left = (JsonObject)options.DeepClone();
    private readonly List<FixtureOptions> inner = [];

    public string? Text(string name) =>
        Take(name) switch
        {
            null => null,
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            JsonValue value => value.ToJsonString(),
            var other => throw new NotSupportedException($"{name} is no text: {other}"),
        };

    /// <summary>Words, also where they are given as HTML without any markup in it.</summary>
    /// <exception cref="NotSupportedException">They are HTML: components take words, so nothing unencoded gets in.</exception>
    public string? Words(string text = "text", string html = "html") =>
        Text(html) is not { } markup ? Text(text)
        : markup.AsSpan().ContainsAny('<', '&') ? throw new NotSupportedException("takes words, not HTML")
        : markup.Trim();

    public int? Number(string name) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public IReadOnlyList<string> Texts(string name) =>
        Take(name) is JsonArray many ? [.. many.Select(entry => entry?.ToString() ?? "")] : [];

    public bool? Flag(string name) => Take(name)?.GetValue<bool>();

    public FixtureOptions? Object(string name) =>
        Take(name) switch
        {
            null => null,
            JsonObject found => Inside(found),
            var other => throw new NotSupportedException($"{name} switched off with {other}"),
        };

    public IReadOnlyList<FixtureOptions> List(string name) =>
        Take(name) is JsonArray many
            ? [.. many.Select(entry => Inside(entry as JsonObject ?? throw new NotSupportedException("empty items")))]
            : [];

    /// <summary>Content given as words or as HTML.</summary>
    public IHtmlContent? Content(string text = "text", string html = "html")
    {
        var (words, markup) = (Text(text), Text(html));
        return markup is not null ? new HtmlString(markup)
            : words is not null ? new HtmlString(HtmlEncoder.Default.Encode(words))
            : null;
    }

    public IReadOnlyList<(string Name, string Value)> Attributes() =>
        Take("attributes") is JsonObject found
            ?
            [
                .. found.Select(entry =>
                    (entry.Key, entry.Value?.ToString() ?? throw new NotSupportedException("null attribute"))
                ),
            ]
            : [];

    /// <summary>Throws, naming them, when options are left that nobody took.</summary>
    public void Exhaust()
    {
        if (left.Count > 0)
        {
            throw new NotSupportedException("not offered: " + string.Join(", ", left.Select(entry => entry.Key)));
        }

        inner.ForEach(part => part.Exhaust());
    }

    private FixtureOptions Inside(JsonObject found)
    {
        var part = new FixtureOptions(found);
        inner.Add(part);
        return part;
    }

    private JsonNode? Take(string name)
    {
        left.Remove(name, out var node);
        return node;
    }
}
