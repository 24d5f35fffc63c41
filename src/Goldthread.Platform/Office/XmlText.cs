using System.Text;

namespace Goldthread.Platform.Office;

/// <summary>
/// Text as an XML part may hold it. People paste control characters and half of an emoji; a file that holds one cannot be
/// opened, so they are dropped.
/// </summary>
internal static class XmlText
{
    /// <summary>The text without what XML 1.0 forbids; tabs and line ends stay.</summary>
    public static string Clean(string words)
    {
        if (
            words.AsSpan().IndexOfAnyInRange('\u0000', '\u001F') < 0
            && words.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
            && words.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') < 0
        )
        {
            return words;
        }

        var kept = new StringBuilder(words.Length);
        foreach (
            var rune in words
                .EnumerateRunes()
                .Where(rune => rune.Value is '\t' or '\n' or '\r' or >= 0x20 and not 0xFFFE and not 0xFFFF)
        )
        {
            kept.Append(rune);
        }

        return kept.ToString();
    }

    /// <summary>The same on one line, for names and properties: every white space is one blank.</summary>
    public static string Line(string words) =>
        string.Join(' ', Clean(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
