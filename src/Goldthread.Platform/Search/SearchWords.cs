namespace Goldthread.Platform.Search;

/// <summary>Splits what a person typed into words that neither full-text engine can mistake for its own language.</summary>
public static class SearchWords
{
    /// <summary>
    /// Letters, digits and hyphens inside a word are kept; common words are left out; at most twelve words of at most
    /// forty characters.
    /// </summary>
    public static IReadOnlyList<string> Of(string typed) =>
        [
            .. typed
                .Split(
                    [.. typed.Where(sign => !char.IsLetterOrDigit(sign) && sign != '-').Distinct()],
                    StringSplitOptions.RemoveEmptyEntries
                )
                .Select(word => word.Trim('-'))
                .Where(word => word.Length > 0 && !StopWords.English.Contains(word))
                .Take(12)
                .Select(word => word.Length > 40 ? word[..40] : word),
        ];
}
