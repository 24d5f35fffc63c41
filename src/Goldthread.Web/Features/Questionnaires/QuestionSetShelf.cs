using System.Collections.Concurrent;

namespace Goldthread.Features.Questionnaires;

/// <summary>
/// Versions in memory, each read once: a page that saves asks for the set of its return every time. What a hash names never
/// changes, so nothing here is ever out of date.
/// </summary>
public sealed class QuestionSetShelf
{
    /// <summary>The most versions kept; a partnership works with a handful.</summary>
    public const int Most = 64;

    private readonly ConcurrentDictionary<string, Lazy<QuestionSetText>> texts = new(StringComparer.Ordinal);

    public int Count => texts.Count;

    /// <summary>What a version says.</summary>
    public QuestionSetText Of(QuestionSetVersion version) => Of(version.Hash, version.Content);

    /// <param name="hash">The hash of the file.</param>
    /// <param name="content">The file, checked when it was kept.</param>
    public QuestionSetText Of(string hash, string content)
    {
        if (texts.TryGetValue(hash, out var known))
        {
            return known.Value;
        }

        // Full means that many sets came and went; beginning again is cheaper than remembering who asked last.
        if (texts.Count >= Most)
        {
            texts.Clear();
        }

        return texts.GetOrAdd(hash, _ => new Lazy<QuestionSetText>(() => Read(content))).Value;
    }

    private static QuestionSetText Read(string content)
    {
        var reading = QuestionSetReader.Read(content);
        return reading.Text
            ?? throw new InvalidOperationException($"A kept question set cannot be read: {reading.Faults[0]}");
    }
}
