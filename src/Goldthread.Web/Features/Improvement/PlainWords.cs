using System.Collections.Frozen;
using System.Text;
using Goldthread.Platform.Search;

namespace Goldthread.Features.Improvement;

/// <summary>
/// The words of a sentence that carry its meaning, so that two sentences can be compared: in small letters, without
/// common words and numbers, each cut to its stem. Counting words is crude and can be explained to anybody; what it finds
/// is offered to a person, who decides.
/// </summary>
public sealed class PlainWords
{
    private const int ShortestWithEnding = 5;

    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["children"] = "child",
        ["people"] = "person",
        ["men"] = "man",
        ["women"] = "woman",
        ["lives"] = "life",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenSet<string> stems;

    private PlainWords(FrozenSet<string> stems) => this.stems = stems;

    /// <summary>How many different stems there are.</summary>
    public int Count => stems.Count;

    public static PlainWords Of(string text) =>
        new(
            Split(text)
                .Where(word => !StopWords.English.Contains(word))
                .Select(Stem)
                .ToFrozenSet(StringComparer.Ordinal)
        );

    /// <summary>
    /// How alike two sentences are, from 0, no word in common, to 1, all words in common: twice the shared stems, divided by
    /// the stems of both (the Dice coefficient). A sentence without a word of meaning is like no other.
    /// </summary>
    public double Likeness(PlainWords other) =>
        Count + other.Count == 0 ? 0 : 2.0 * stems.Count(other.stems.Contains) / (Count + other.Count);

    /// <summary>"Agencies" and "agency", "recorded" and "records", "planning" and "plans" have the same stem.</summary>
    public static string Stem(string word)
    {
        word = Irregular.GetValueOrDefault(word, word);
        if (word.Length < ShortestWithEnding)
        {
            return word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)
                ? word[..^1].TrimEnd('e')
                : word.TrimEnd('e');
        }

        return word switch
        {
            _ when Ends(word, "ies") => word[..^3] + "y",
            _ when Ends(word, "ied") => word[..^3] + "y",
            _ when Ends(word, "sses") => word[..^2],
            _ when Ends(word, "ings") => Single(word[..^4]),
            _ when Ends(word, "ing") => Single(word[..^3]),
            _ when Ends(word, "ed") => Single(word[..^2]),
            _ when Ends(word, "ions") => word[..^4],
            _ when Ends(word, "ion") => word[..^3],
            _ when Ends(word, "ss") || Ends(word, "us") || Ends(word, "is") => word,
            _ when Ends(word, "es") => word[..^2],
            _ when Ends(word, "s") => word[..^1],
            _ => word.TrimEnd('e'),
        };
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    /// <summary>"Plann" of "planning" and "plan" of "plan" are one: a doubled last letter is written once.</summary>
    private static string Single(string stem) =>
        stem is [.., var before, var last] && before == last && last is not ('l' or 's' or 'z')
            ? stem[..^1]
            : stem.TrimEnd('e');

    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var sign in text.Append(' '))
        {
            if (char.IsLetter(sign))
            {
                word.Append(char.ToLowerInvariant(sign));
                continue;
            }

            // The s of "child’s" is no word; StopWords leaves it out.
            if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }
}
