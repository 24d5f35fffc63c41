using YamlDotNet.Serialization;

namespace Goldthread.Features.Questionnaires;

/// <summary>Writes a set as the file that <see cref="QuestionSetReader"/> reads back to the same.</summary>
public static class QuestionSetWriter
{
    private static readonly ISerializer Yaml = new SerializerBuilder()
        .WithQuotingNecessaryStrings()
        .DisableAliases()
        .Build();

    public static string Write(QuestionSetText set) =>
        Yaml.Serialize(
            new WrittenNames
            {
                ["code"] = set.Code,
                ["title"] = set.Title,
                ["status"] = set.Status,
                ["audience"] = set.Audience,
                ["minutes"] = set.Minutes,
                ["minutesNote"] = set.MinutesNote,
                ["frequency"] = set.Frequency,
                ["warning"] = set.Warning,
                ["anonymous"] = True(set.IsAnonymous),
                ["sources"] = List(set.Sources),
                ["rules"] = List(set.Rules),
                ["scales"] = List(set.Scales.Select(Scale)),
                ["sections"] = List(set.Sections.Select(Section)),
                ["signOff"] = set.SignOff is { } signOff
                    ? new WrittenNames { ["statement"] = signOff.Statement, ["button"] = signOff.Button }.Said()
                    : null,
            }.Said()
        );

    private static object Scale(QuestionScale scale) =>
        new WrittenNames
        {
            ["key"] = scale.Key,
            ["label"] = scale.Label,
            ["direction"] = YamlName.Of(scale.Direction),
            ["points"] = List(
                scale.Points.Select(point =>
                    new WrittenNames
                    {
                        ["code"] = point.Code,
                        ["label"] = point.Label,
                        ["value"] = point.Value,
                        ["meaning"] = point.Meaning,
                    }.Said()
                )
            ),
        }.Said();

    private static object Section(QuestionSection section) =>
        new WrittenNames
        {
            ["key"] = section.Key,
            ["title"] = section.Title,
            ["part"] = section.Part,
            ["standard"] = section.Standard,
            ["minutes"] = section.Minutes,
            ["intro"] = section.Intro,
            ["showIf"] = Condition(section.ShowIf),
            ["questions"] = List(section.Questions.Select(Question)),
        }.Said();

    private static object Question(Question question) =>
        new WrittenNames
        {
            ["key"] = question.Key,
            ["kind"] = YamlName.Of(question.Kind),
            ["text"] = question.Text,
            ["hint"] = question.Hint,
            ["why"] = question.Why,
            ["goodLooksLike"] = question.GoodLooksLike,
            ["scale"] = question.Scale,
            ["descriptors"] = question.Descriptors.Count > 0 ? question.Descriptors : null,
            ["options"] = List(question.Options.Select(Option)),
            ["columns"] = List(question.Columns.Select(Column)),
            ["wordGuide"] = question.WordGuide,
            ["required"] = Required(question),
            ["doesNotApply"] = question.DoesNotApply,
            ["demands"] = List(
                question.Demands.Select(demand =>
                    new WrittenNames { ["kind"] = YamlName.Of(demand.Kind), ["when"] = List(demand.When) }.Said()
                )
            ),
            ["showIf"] = Condition(question.ShowIf),
            ["evidenceExamples"] = List(question.EvidenceExamples),
            ["standard"] = question.Standard,
            ["themes"] = List(question.Themes),
            ["comparesWith"] = List(question.ComparesWith),
            ["sources"] = List(question.Sources),
            ["found"] = question.Found,
            ["minutes"] = question.Minutes,
        }.Said();

    private static object Option(QuestionOption option) =>
        new WrittenNames { ["code"] = option.Code, ["label"] = option.Label }.Said();

    private static object Column(RowColumn column) =>
        new WrittenNames
        {
            ["key"] = column.Key,
            ["label"] = column.Label,
            ["kind"] = YamlName.Of(column.Kind),
            ["options"] = List(column.Options.Select(Option)),
        }.Said();

    private static Dictionary<string, object>? Condition(QuestionCondition? condition) =>
        condition is null
            ? null
            : new WrittenNames
            {
                ["question"] = condition.Question,
                ["is"] = condition.Test == ConditionTest.Is ? condition.Codes[0] : null,
                ["isNot"] = condition.Test == ConditionTest.IsNot ? List(condition.Codes) : null,
                ["anyOf"] = condition.Test == ConditionTest.AnyOf ? List(condition.Codes) : null,
                ["answered"] = True(condition.Test == ConditionTest.Answered),
            }.Said();

    /// <summary>Said only where it is not what the kind already says.</summary>
    private static bool? Required(Question question) =>
        question.IsRequired == (question.Kind == QuestionKind.Rating) ? null : question.IsRequired;

    private static bool? True(bool isSo) => isSo ? true : null;

    private static List<T>? List<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } list ? list : null;

    /// <summary>Names with values in the order in which they were set.</summary>
    private sealed class WrittenNames
    {
        private readonly List<KeyValuePair<string, object?>> all = [];

        public object? this[string name]
        {
            set => all.Add(new KeyValuePair<string, object?>(name, value));
        }

        /// <summary>Those that say something. A dictionary that is only added to keeps its order.</summary>
        public Dictionary<string, object> Said() =>
            all.Where(pair => pair.Value is not null)
                .ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
    }
}
