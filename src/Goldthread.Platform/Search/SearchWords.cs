using System.Globalization;
using System.Text;

namespace Goldthread.Platform.Search;

/// <summary>Splits what a person typed into words that neither full-text engine can mistake for its own language.</summary>
public static class SearchWords
{
    /// <summary>
    /// Letters, digits and hyphens inside a word are kept, accents are not; common words are left out; at most twelve words
    /// of at most forty characters.
    /// </summary>
    public static IReadOnlyList<string> Of(string typed)
    {
        var plain = Plain(typed);
        return
        [
            .. plain
                .Split(
                    [.. plain.Where(sign => !char.IsLetterOrDigit(sign) && sign != '-').Distinct()],
                    StringSplitOptions.RemoveEmptyEntries
                )
                .Select(word => word.Trim('-'))
                .Where(word => word.Length > 0 && !StopWords.English.Contains(word))
                .Take(12)
                .Select(word => word.Length > 40 ? word[..40] : word),
        ];
    }

    /// <summary>Half of a pair of surrogates is no letter, and would stop the composing of the rest.</summary>
    private static string Plain(string typed)
    {
        var kept = new StringBuilder();
        foreach (var rune in typed.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar))
        {
            kept.Append(rune);
        }

        var plain = new StringBuilder();
        foreach (var sign in kept.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(sign);
            }
        }

        return plain.ToString();
    }
}
