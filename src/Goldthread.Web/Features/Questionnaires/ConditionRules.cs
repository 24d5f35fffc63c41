namespace Goldthread.Features.Questionnaires;

/// <summary>
/// Conditions look back: at a question that stands earlier and whose answers have the codes that are compared. So a page can
/// be judged once, from its first question to its last.
/// </summary>
/// <param name="set">The set as read.</param>
/// <param name="sections">Its sections with their places.</param>
/// <param name="questions">Its questions with their places.</param>
/// <param name="kindless">Keys of questions whose kind could not be read, so that nobody knows their codes.</param>
public sealed class ConditionRules(
    QuestionSetText set,
    IReadOnlyList<(YamlMap Map, QuestionSection Section)> sections,
    IReadOnlyList<(YamlMap Map, Question Question)> questions,
    IReadOnlySet<string> kindless
)
{
    private readonly List<Question> inOrder = [.. questions.Select(one => one.Question)];

    public void Check()
    {
        foreach (var (map, section) in sections.Where(one => one.Section.ShowIf is not null))
        {
            var first = section.Questions.Count > 0 ? inOrder.IndexOf(section.Questions[0]) : inOrder.Count;
            Check(map, section.ShowIf!, first, $"The section {section.Key}", null);
        }

        foreach (var (map, question) in questions.Where(one => one.Question.ShowIf is not null))
        {
            Check(map, question.ShowIf!, inOrder.IndexOf(question), question.Key, question);
        }
    }

    private void Check(YamlMap map, QuestionCondition condition, int place, string owner, Question? question)
    {
        var at = inOrder.FindIndex(other => other.Key == condition.Question);
        if (at < 0)
        {
            map.Fault("showIf", $"{owner} looks at {condition.Question}, and there is no such question.");
            return;
        }

        if (question is not null && Circle(question) is { } circle)
        {
            map.Fault("showIf", $"These conditions go in a circle: {string.Join(", ", circle)}.");
            return;
        }

        if (at >= place)
        {
            map.Fault(
                "showIf",
                $"{owner} looks at {condition.Question}, which stands later. A condition looks at an earlier question."
            );
            return;
        }

        if (kindless.Contains(condition.Question))
        {
            return;
        }

        var codes = QuestionSetRules.CodesOf(set, inOrder[at]);
        if (condition.Test != ConditionTest.Answered && codes.Count == 0)
        {
            map.Fault("showIf", $"{condition.Question} has no options to compare with. Use “answered: true”.");
            return;
        }

        foreach (var code in condition.Codes.Where(code => !codes.Contains(code, StringComparer.Ordinal)))
        {
            map.Fault("showIf", $"{condition.Question} has no answer {code}.");
        }
    }

    /// <summary>The keys from a question back to itself by its conditions; nothing where they end.</summary>
    private List<string>? Circle(Question from)
    {
        List<string> walked = [from.Key];
        for (var here = from; here?.ShowIf is { } condition; here = inOrder.Find(one => one.Key == condition.Question))
        {
            walked.Add(condition.Question);
            if (condition.Question == from.Key)
            {
                return walked;
            }

            if (walked.Count > inOrder.Count + 1)
            {
                return null;
            }
        }

        return null;
    }
}
