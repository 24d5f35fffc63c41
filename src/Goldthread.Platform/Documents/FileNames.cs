using System.Globalization;
using System.Text;

namespace Goldthread.Platform.Documents;

/// <summary>Makes the name of an uploaded file safe to show, to save under and to send back.</summary>
public static class FileNames
{
    /// <summary>Longer names lose their middle, never their ending.</summary>
    public const int Longest = 120;

    /// <summary>
    /// The last part of any path, without control, direction-changing or reserved characters. A name that becomes empty is
    /// called "file".
    /// </summary>
    public static string Clean(string sent)
    {
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Normalize(NormalizationForm.FormC);
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            if (!IsDangerous(rune))
            {
                kept.Append(rune);
            }
        }

        var name = kept.ToString().Trim(' ', '.');
        if (name.Length > Longest)
        {
            var ending = Path.GetExtension(name) is { Length: <= 10 } known ? known : "";
            var stem = name[..(Longest - ending.Length)];
            name = (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem).TrimEnd(' ', '.') + ending;
        }

        return name.Length == 0 ? "file" : name;
    }

    /// <summary>The ending without its dot, lower case; empty where there is none.</summary>
    public static string Ending(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();

    private static bool IsDangerous(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
        || (rune.IsAscii && "<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal))
        || rune == Rune.ReplacementChar;
}
