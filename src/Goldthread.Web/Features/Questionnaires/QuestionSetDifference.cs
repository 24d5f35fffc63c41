using Goldthread.Platform.Web;

namespace Goldthread.Features.Questionnaires;

/// <summary>What one version of a set says otherwise than another, question by question and in words.</summary>
/// <param name="Questions">The questions that differ, in the order of the later version; those that are gone last.</param>
/// <param name="Whole">What differs in the set beyond its questions.</param>
public sealed record QuestionSetDifference(IReadOnlyList<QuestionChange> Questions, IReadOnlyList<WordChange> Whole)
{
    public bool IsNone => Questions.Count == 0 && Whole.Count == 0;

    /// <summary>"2 questions added, 1 reworded".</summary>
    public string Summary
    {
        get
        {
            (QuestionChangeKind Kind, string Word)[] words =
            [
                (QuestionChangeKind.Added, "added"),
                (QuestionChangeKind.Gone, "taken out"),
                (QuestionChangeKind.Reworded, "reworded"),
                (QuestionChangeKind.AnsweredOtherwise, "answered in another way"),
                (QuestionChangeKind.Moved, "moved"),
            ];
            var counts = words
                .Select(one => (one.Word, Count: Questions.Count(change => change.Kinds.Contains(one.Kind))))
                .Where(one => one.Count > 0)
                .ToList();
            if (counts.Count == 0)
            {
                return Whole.Count > 0 ? "No question is different" : "Nothing is different";
            }

            return string.Join(
                ", ",
                counts.Select(
                    (one, at) =>
                        at == 0
                            ? $"{Words.Plural(one.Count, "question")} {one.Word}"
                            : $"{Words.Count(one.Count)} {one.Word}"
                )
            );
        }
    }

    /// <summary>Compares two versions by the keys of their questions.</summary>
    public static QuestionSetDifference Of(QuestionSetText before, QuestionSetText after)
    {
        var was = Placed(before);
        var now = Placed(after);
        var moved = Moved(was, now);
        List<QuestionChange> changes = [];
        foreach (var (key, place) in now)
        {
            if (!was.TryGetValue(key, out var earlier))
            {
                changes.Add(new QuestionChange(key, place.Question.Text, [QuestionChangeKind.Added], []));
            }
            else if (Change(before, after, earlier, place, moved.Contains(key)) is { } change)
            {
                changes.Add(change);
            }
        }

        changes.AddRange(
            was.Where(one => !now.ContainsKey(one.Key))
                .Select(one => new QuestionChange(one.Key, one.Value.Question.Text, [QuestionChangeKind.Gone], []))
        );
        return new QuestionSetDifference(changes, [.. QuestionSetWording.Whole(before, after)]);
    }

    private static QuestionChange? Change(
        QuestionSetText before,
        QuestionSetText after,
        QuestionPlace earlier,
        QuestionPlace later,
        bool isMoved
    )
    {
        var wording = QuestionSetWording.Wording(earlier.Question, later.Question).ToList();
        var answering = QuestionSetWording.Answering(before, after, earlier.Question, later.Question).ToList();
        var kinds = new List<QuestionChangeKind>();
        if (wording.Count > 0)
        {
            kinds.Add(QuestionChangeKind.Reworded);
        }

        if (answering.Count > 0)
        {
            kinds.Add(QuestionChangeKind.AnsweredOtherwise);
        }

        List<WordChange> places = [];
        if (isMoved)
        {
            kinds.Add(QuestionChangeKind.Moved);
            if (earlier.Section.Title != later.Section.Title)
            {
                places.Add(new WordChange("Section", earlier.Section.Title, later.Section.Title));
            }
        }

        return kinds.Count == 0
            ? null
            : new QuestionChange(later.Question.Key, later.Question.Text, kinds, [.. wording, .. answering, .. places]);
    }

    private static Dictionary<string, QuestionPlace> Placed(QuestionSetText set) =>
        set
            .Sections.SelectMany(section => section.Questions.Select(question => new QuestionPlace(section, question)))
            .ToDictionary(place => place.Question.Key, StringComparer.Ordinal);

    /// <summary>
    /// The fewest questions whose moving explains the new order: all outside the longest run that kept its order, and those
    /// that stand in another section.
    /// </summary>
    private static HashSet<string> Moved(
        IReadOnlyDictionary<string, QuestionPlace> was,
        IReadOnlyDictionary<string, QuestionPlace> now
    )
    {
        var order = was
            .Keys.Where(now.ContainsKey)
            .Select((key, at) => (key, at))
            .ToDictionary(one => one.key, one => one.at, StringComparer.Ordinal);
        var kept = now.Keys.Where(order.ContainsKey).ToList();
        var stayed = LongestRise([.. kept.Select(key => order[key])]);
        return [.. kept.Where((key, at) => !stayed.Contains(at) || was[key].Section.Key != now[key].Section.Key)];
    }

    /// <summary>The places of a longest subsequence that rises.</summary>
    private static HashSet<int> LongestRise(IReadOnlyList<int> values)
    {
        var lengths = new int[values.Count];
        var before = new int[values.Count];
        var best = -1;
        for (var at = 0; at < values.Count; at++)
        {
            (lengths[at], before[at]) = (1, -1);
            for (var earlier = 0; earlier < at; earlier++)
            {
                if (values[earlier] < values[at] && lengths[earlier] + 1 > lengths[at])
                {
                    (lengths[at], before[at]) = (lengths[earlier] + 1, earlier);
                }
            }

            best = best < 0 || lengths[at] > lengths[best] ? at : best;
        }

        HashSet<int> places = [];
        for (var at = best; at >= 0; at = before[at])
        {
            places.Add(at);
        }

        return places;
    }

    private sealed record QuestionPlace(QuestionSection Section, Question Question);
}

/// <param name="Key">The question.</param>
/// <param name="Text">Its words now, or as they were where it is gone.</param>
/// <param name="Kinds">What happened to it.</param>
/// <param name="Changes">What exactly, with both texts.</param>
public sealed record QuestionChange(
    string Key,
    string Text,
    IReadOnlyList<QuestionChangeKind> Kinds,
    IReadOnlyList<WordChange> Changes
)
{
    /// <summary>"Reworded and moved".</summary>
    public string Said
    {
        get
        {
            var words = Words.List(
                Kinds.Select(kind =>
                    kind switch
                    {
                        QuestionChangeKind.Added => "added",
                        QuestionChangeKind.Gone => "taken out",
                        QuestionChangeKind.Reworded => "reworded",
                        QuestionChangeKind.AnsweredOtherwise => "answered in another way",
                        QuestionChangeKind.Moved => "moved",
                    }
                )
            );
            return char.ToUpperInvariant(words[0]) + words[1..];
        }
    }
}

public enum QuestionChangeKind
{
    Added,
    Gone,

    /// <summary>Its words, its hint, what good looks like.</summary>
    Reworded,

    /// <summary>Its kind, its options, its scale, what an answer must carry, when it is shown.</summary>
    AnsweredOtherwise,
    Moved,
}

/// <param name="What">What differs: "The question", "Hint".</param>
/// <param name="Was">The earlier text, "nothing" where there was none.</param>
/// <param name="Is">The later.</param>
public sealed record WordChange(string What, string Was, string Is);
