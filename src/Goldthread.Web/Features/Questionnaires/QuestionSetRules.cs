using Goldthread.Platform.Web;

namespace Goldthread.Features.Questionnaires;

/// <summary>
/// What must hold between the parts of a set: keys that are unique, codes that exist, conditions that look back. It is told
/// of each part while the file is read, so that every fault keeps its place.
/// </summary>
public sealed class QuestionSetRules
{
    private readonly List<(YamlMap Map, QuestionScale Scale)> scales = [];
    private readonly List<(YamlMap Map, QuestionSection Section)> sections = [];
    private readonly List<(YamlMap Map, Question Question)> questions = [];
    private readonly HashSet<string> kindless = new(StringComparer.Ordinal);

    public void Scale(YamlMap map, QuestionScale scale, IReadOnlyList<YamlMap> points)
    {
        scales.Add((map, scale));
        foreach (var (point, at) in scale.Points.Select((point, at) => (point, at)))
        {
            if (scale.Points.Take(at).Any(other => other.Code == point.Code))
            {
                points[at].Fault("code", $"The point {point.Code} stands in this scale twice.");
            }
        }
    }

    public void Section(YamlMap map, QuestionSection section) => sections.Add((map, section));

    /// <param name="map">Where it stands.</param>
    /// <param name="question">The question as far as it could be read.</param>
    /// <param name="isKindKnown">
    /// Whether its kind could be read. If not, that is its fault; what hangs on the kind would only be faults of a guess.
    /// </param>
    public void Question(YamlMap map, Question question, bool isKindKnown)
    {
        questions.Add((map, question));
        if (!isKindKnown)
        {
            kindless.Add(question.Key);
        }
    }

    /// <summary>Looks at the whole, once everything has been read.</summary>
    public void Check(QuestionSetText set, YamlMap map)
    {
        Unique(scales.Select(one => (one.Map, one.Scale.Key)), "scale");
        Unique(sections.Select(one => (one.Map, one.Section.Key)), "section");
        Unique(questions.Select(one => (one.Map, one.Question.Key)), "question");
        if (set is { IsAnonymous: true, SignOff: not null })
        {
            map.Fault("signOff", "An anonymous set cannot be signed.");
        }

        foreach (var (at, section) in sections)
        {
            Standard(at, section.Standard);
        }

        foreach (var (at, question) in questions)
        {
            Standard(at, question.Standard);
            if (!kindless.Contains(question.Key))
            {
                Kind(set, at, question);
                Demands(set, at, question);
            }
        }

        new ConditionRules(set, sections, questions, kindless).Check();
    }

    /// <summary>The codes that an answer to a question may have; nothing where it has none.</summary>
    public static IReadOnlyList<string> CodesOf(QuestionSetText set, Question question) =>
        question.Kind switch
        {
            QuestionKind.Rating =>
            [
                .. set.Scales.FirstOrDefault(scale => scale.Key == question.Scale)?.Points.Select(point => point.Code)
                    ?? [],
            ],
            QuestionKind.Choice or QuestionKind.Several => [.. question.Options.Select(option => option.Code)],
            _ => [],
        };

    private static void Unique(IEnumerable<(YamlMap Map, string Key)> all, string what)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var (map, key) in all.Where(one => one.Key.Length > 0))
        {
            if (!seen.Add(key))
            {
                map.Fault("key", $"There is another {what} with the key {key}. Each has its own.");
            }
        }
    }

    private static void Standard(YamlMap map, string? code)
    {
        if (code is not null && Standards.Find(code) is null)
        {
            map.Fault(
                "standard",
                $"There is no standard {code}. They are {Words.List(Standards.All.Select(one => one.Code))}."
            );
        }
    }

    private void Kind(QuestionSetText set, YamlMap map, Question question)
    {
        var name = YamlName.Of(question.Kind);
        var hasOptions = question.Kind is QuestionKind.Choice or QuestionKind.Several;
        Only(map, "options", hasOptions, $"A question of the kind {name} has no options.");
        Only(map, "columns", question.Kind == QuestionKind.Rows, $"A question of the kind {name} has no columns.");
        Only(map, "scale", question.Kind == QuestionKind.Rating, $"A question of the kind {name} has no scale.");
        Only(map, "descriptors", question.Kind == QuestionKind.Rating, "Only a rating has descriptors.");
        if (hasOptions && question.Options.Count < 2)
        {
            map.Fault("options", $"A question of the kind {name} has at least two options.");
        }

        if (question.Kind == QuestionKind.Rows && question.Columns.Count == 0)
        {
            map.Fault("columns", "A question of the kind rows has columns.");
        }

        if (question.Kind == QuestionKind.Rating)
        {
            Rating(map, question);
        }

        if (set.IsAnonymous && question.Kind == QuestionKind.Evidence)
        {
            map.Fault("kind", "An anonymous set cannot ask for evidence: a file shows who sent it.");
        }
    }

    private void Rating(YamlMap map, Question question)
    {
        if (question.Scale is null)
        {
            map.Fault("scale", $"The rating {question.Key} needs a scale.");
            return;
        }

        var scale = scales.Select(one => one.Scale).FirstOrDefault(one => one.Key == question.Scale);
        if (scale is null)
        {
            map.Fault("scale", $"There is no scale {question.Scale}.");
            return;
        }

        foreach (var code in question.Descriptors.Keys.Where(code => scale.Find(code) is null))
        {
            map.Fault("descriptors", $"The scale {scale.Key} has no point {code}.");
        }
    }

    private static void Demands(QuestionSetText set, YamlMap map, Question question)
    {
        var codes = CodesOf(set, question);
        foreach (var demand in question.Demands)
        {
            foreach (var code in demand.When.Where(code => !codes.Contains(code, StringComparer.Ordinal)))
            {
                map.Fault("demands", $"{question.Key} has no answer {code} that could demand anything.");
            }

            if (set.IsAnonymous && demand.Kind == DemandKind.Evidence)
            {
                map.Fault("demands", "An anonymous set cannot ask for evidence: a file shows who sent it.");
            }
        }

        if (question.Demands.GroupBy(demand => demand.Kind).Any(group => group.Skip(1).Any()))
        {
            map.Fault("demands", "Each kind of demand stands here once.");
        }
    }

    private static void Only(YamlMap map, string name, bool isAllowed, string sentence)
    {
        if (!isAllowed && map.Has(name))
        {
            map.Fault(name, sentence);
        }
    }
}
