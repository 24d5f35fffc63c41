using System.Text.RegularExpressions;

namespace Goldthread.Features.Questionnaires;

/// <summary>
/// Reads the file of a question set. Strict: whatever is not known, missing or without sense is a fault with its place, and
/// all faults are found at once, so that a file is mended in one sitting.
/// </summary>
public sealed partial class QuestionSetReader
{
    private const string KeyRule = "A key is at most 40 letters, digits, points and hyphens, such as 1.1.";

    private const int MostMinutes = 10_000;

    private const double MostQuestionMinutes = 600;

    private const int MostWords = 2000;

    private const int MostValue = 1000;

    private readonly List<QuestionSetFault> faults = [];
    private readonly QuestionSetRules rules;

    private QuestionSetReader() => rules = new QuestionSetRules();

    /// <summary>What the file says, or everything that is wrong with it.</summary>
    public static QuestionSetReading Read(string content)
    {
        var reader = new QuestionSetReader();
        var text = YamlPlan.Load(content.TrimStart('\uFEFF'), reader.faults) is { } root
            ? reader.ReadSet(new YamlMap(root, "the set", reader.faults))
            : null;
        var found = reader.faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column).ToList();
        return new QuestionSetReading(found.Count == 0 ? text : null, found);
    }

    private QuestionSetText ReadSet(YamlMap map)
    {
        var code = map.Need("code", QuestionSet.CodeLength);
        if (code.Length > 0 && !CodePattern().IsMatch(code))
        {
            map.Fault("code", "“code” is small letters, digits and hyphens, such as section-11.");
        }

        var text = new QuestionSetText
        {
            Code = code,
            Title = map.Need("title"),
            Status = map.Text("status"),
            Audience = map.Need("audience"),
            Minutes = map.Whole("minutes", 1, MostMinutes) ?? Without(map, "minutes"),
            MinutesNote = map.Text("minutesNote"),
            Frequency = map.Text("frequency"),
            Warning = map.Text("warning", YamlMap.LongestText),
            IsAnonymous = map.Flag("anonymous") ?? false,
            Sources = map.Texts("sources"),
            Rules = map.Texts("rules", YamlMap.LongestText),
            Scales = [.. map.Maps("scales", "a scale").Select(ReadScale)],
            Sections = [.. map.Maps("sections", "a section").Select(ReadSection)],
            SignOff = ReadSignOff(map.Map("signOff", "the sign-off")),
        };
        if (text.Sections.Count == 0)
        {
            map.Fault("sections", "The set has no sections.");
        }

        map.Close();
        rules.Check(text, map);
        return text;
    }

    private QuestionScale ReadScale(YamlMap map)
    {
        var points = map.Maps("points", "a point").ToList();
        var scale = new QuestionScale(
            map.Need("key"),
            map.Need("label"),
            map.One<ScaleDirection>("direction", isNeeded: true) ?? ScaleDirection.None,
            [.. points.Select(ReadPoint)]
        );
        if (scale.Points.Count < 2)
        {
            map.Fault("points", "A scale has at least two points.");
        }

        rules.Scale(map, scale, points);
        map.Close();
        return scale;
    }

    private static ScalePoint ReadPoint(YamlMap map)
    {
        var point = new ScalePoint(
            ReadCode(map),
            map.Need("label"),
            map.Whole("value", -MostValue, MostValue),
            map.Text("meaning", YamlMap.LongestText)
        );
        map.Close();
        return point;
    }

    private QuestionSection ReadSection(YamlMap map)
    {
        var section = new QuestionSection
        {
            Key = map.Need("key"),
            Title = map.Need("title"),
            Standard = map.Text("standard"),
            Intro = map.Text("intro", YamlMap.LongestText),
            Minutes = map.Whole("minutes", 0, MostMinutes),
            Part = map.Text("part"),
            ShowIf = ReadCondition(map),
            Questions = [.. map.Maps("questions", "a question").Select(ReadQuestion)],
        };
        if (section.Key.Length > 0 && !KeyPattern().IsMatch(section.Key))
        {
            map.Fault("key", KeyRule);
        }

        if (section.Questions.Count == 0)
        {
            map.Fault("questions", $"The section {section.Key} has no questions.");
        }

        rules.Section(map, section);
        map.Close();
        return section;
    }

    private Question ReadQuestion(YamlMap map)
    {
        var key = map.Need("key");
        if (key.Length > 0 && !KeyPattern().IsMatch(key))
        {
            map.Fault("key", KeyRule);
        }

        var readKind = map.One<QuestionKind>("kind", isNeeded: true);
        var kind = readKind ?? QuestionKind.ShortText;
        var question = new Question
        {
            Key = key,
            Kind = kind,
            Text = map.Need("text", YamlMap.LongestText),
            Hint = map.Text("hint", YamlMap.LongestText),
            Why = map.Text("why", YamlMap.LongestText),
            GoodLooksLike = map.Text("goodLooksLike", YamlMap.LongestText),
            Descriptors = map.Pairs("descriptors"),
            EvidenceExamples = map.Texts("evidenceExamples"),
            Standard = map.Text("standard"),
            Themes = map.Texts("themes"),
            ComparesWith = map.Texts("comparesWith"),
            Scale = map.Text("scale"),
            Options = ReadOptions(map),
            Columns = [.. map.Maps("columns", "a column").Select(ReadColumn)],
            WordGuide = map.Whole("wordGuide", 1, MostWords),
            // A rating must be given unless the set says that it may be skipped.
            IsRequired = map.Flag("required") ?? kind == QuestionKind.Rating,
            DoesNotApply = map.Text("doesNotApply", YamlMap.LongestText),
            Demands = [.. map.Maps("demands", "a demand").Select(ReadDemand)],
            ShowIf = ReadCondition(map),
            Sources = map.Texts("sources"),
            Found = map.Text("found", YamlMap.LongestText),
            Minutes = map.Number("minutes", MostQuestionMinutes),
        };
        rules.Question(map, question, readKind is not null);
        map.Close();
        return question;
    }

    private static List<QuestionOption> ReadOptions(YamlMap map)
    {
        List<QuestionOption> options = [];
        foreach (var each in map.Maps("options", "an option"))
        {
            var option = new QuestionOption(ReadCode(each), each.Need("label"));
            if (options.Any(other => other.Code == option.Code))
            {
                each.Fault("code", $"The option {option.Code} stands here twice.");
            }

            options.Add(option);
            each.Close();
        }

        return options;
    }

    private static RowColumn ReadColumn(YamlMap map)
    {
        var column = new RowColumn(
            map.Need("key"),
            map.Need("label"),
            map.One<QuestionKind>("kind", isNeeded: true) ?? QuestionKind.ShortText,
            ReadOptions(map)
        );
        if (column.Key.Length > 0 && !CellPattern().IsMatch(column.Key))
        {
            map.Fault("key", "The key of a column is at most 40 letters, digits and hyphens.");
        }

        if (
            column.Kind
            is not (QuestionKind.ShortText or QuestionKind.Number or QuestionKind.Date or QuestionKind.Choice)
        )
        {
            map.Fault("kind", "A column is shortText, number, date or choice.");
        }

        if ((column.Kind == QuestionKind.Choice) != (column.Options.Count > 0))
        {
            map.Fault("options", "A column of the kind choice has options, and no other.");
        }

        map.Close();
        return column;
    }

    private static AnswerDemand ReadDemand(YamlMap map)
    {
        var demand = new AnswerDemand(
            map.One<DemandKind>("kind", isNeeded: true) ?? DemandKind.Comment,
            map.Texts("when")
        );
        map.Close();
        return demand;
    }

    private static QuestionCondition? ReadCondition(YamlMap owner)
    {
        if (owner.Map("showIf", "the condition") is not { } map)
        {
            return null;
        }

        var question = map.Need("question");
        var tests = new[] { "is", "isNot", "anyOf", "answered" }.Where(map.Has).ToList();
        QuestionCondition? condition = tests switch
        {
            ["is"] => new QuestionCondition(question, ConditionTest.Is, [map.Need("is")]),
            ["isNot"] => new QuestionCondition(question, ConditionTest.IsNot, map.Texts("isNot")),
            ["anyOf"] => new QuestionCondition(question, ConditionTest.AnyOf, map.Texts("anyOf")),
            ["answered"] when map.Flag("answered") == true => new QuestionCondition(
                question,
                ConditionTest.Answered,
                []
            ),
            _ => null,
        };
        if (condition is null || (condition.Test != ConditionTest.Answered && condition.Codes.Count == 0))
        {
            owner.Fault(
                "showIf",
                "A condition has one of: is, isNot, anyOf, answered: true. isNot and anyOf are lists."
            );
        }

        map.Close();
        return condition;
    }

    private static SignOffText? ReadSignOff(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var text = new SignOffText(map.Need("statement", YamlMap.LongestText), map.Need("button"));
        map.Close();
        return text;
    }

    private static string ReadCode(YamlMap map)
    {
        var code = map.Need("code");
        if (code == TypedAnswer.DoesNotApplyCode)
        {
            map.Fault("code", $"The code {code} is taken. Use “doesNotApply” of the question.");
        }
        else if (code.Length > 0 && !CellPattern().IsMatch(code))
        {
            map.Fault("code", "A code is at most 40 letters, digits and hyphens.");
        }

        return code;
    }

    private static int Without(YamlMap map, string name)
    {
        if (!map.Has(name))
        {
            map.Need(name);
        }

        return 1;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyPattern();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,40}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CellPattern();
}
