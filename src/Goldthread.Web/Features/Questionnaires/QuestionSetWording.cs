using Goldthread.Platform.Web;

namespace Goldthread.Features.Questionnaires;

/// <summary>Lays two texts of a set or a question side by side, part by part, and keeps the parts that differ.</summary>
public static class QuestionSetWording
{
    private const string Nothing = "nothing";

    /// <summary>What a person reads before answering.</summary>
    public static IEnumerable<WordChange> Wording(Question was, Question now) =>
        Differing(
            ("The question", was.Text, now.Text),
            ("Hint", was.Hint, now.Hint),
            ("Why it is asked", was.Why, now.Why),
            ("What good looks like", was.GoodLooksLike, now.GoodLooksLike),
            ("Descriptors", Pairs(was.Descriptors), Pairs(now.Descriptors)),
            ("When it does not apply", was.DoesNotApply, now.DoesNotApply),
            ("Examples of evidence", Joined(was.EvidenceExamples), Joined(now.EvidenceExamples))
        );

    /// <summary>How it is answered and what it is counted with.</summary>
    public static IEnumerable<WordChange> Answering(
        QuestionSetText before,
        QuestionSetText after,
        Question was,
        Question now
    ) =>
        Differing(
            ("Kind", Kind(was), Kind(now)),
            ("Options", Options(was.Options), Options(now.Options)),
            ("Scale", Scale(before, was), Scale(after, now)),
            ("Columns", Joined(was.Columns.Select(Column)), Joined(now.Columns.Select(Column))),
            (
                "Words wanted",
                was.WordGuide is { } wanted ? Words.Count(wanted) : null,
                now.WordGuide is { } wants ? Words.Count(wants) : null
            ),
            ("Must be answered", YesNo(was.IsRequired), YesNo(now.IsRequired)),
            ("An answer needs", Joined(was.Demands.Select(Demand)), Joined(now.Demands.Select(Demand))),
            ("Shown", Condition(was.ShowIf), Condition(now.ShowIf)),
            ("Standard", Standards.Find(was.Standard)?.Name, Standards.Find(now.Standard)?.Name),
            ("Themes", Joined(was.Themes), Joined(now.Themes)),
            ("Compared with", Joined(was.ComparesWith), Joined(now.ComparesWith))
        );

    /// <summary>What concerns the set as a whole.</summary>
    public static IEnumerable<WordChange> Whole(QuestionSetText before, QuestionSetText after) =>
        Differing(
            ("Title", before.Title, after.Title),
            ("Status", before.Status, after.Status),
            ("Who answers", before.Audience, after.Audience),
            ("Minutes", Words.Count(before.Minutes), Words.Count(after.Minutes)),
            ("How often", before.Frequency, after.Frequency),
            ("Warning", before.Warning, after.Warning),
            ("Anonymous", YesNo(before.IsAnonymous), YesNo(after.IsAnonymous)),
            ("How to answer", Joined(before.Rules), Joined(after.Rules)),
            ("Sections", Joined(before.Sections.Select(Section)), Joined(after.Sections.Select(Section))),
            ("What is signed", before.SignOff?.Statement, after.SignOff?.Statement)
        );

    /// <summary>The kind of a question in words.</summary>
    public static string Kind(Question question) =>
        question.Kind switch
        {
            QuestionKind.Rating => "Rating",
            QuestionKind.Choice => "One of several options",
            QuestionKind.Several => "Any of several options",
            QuestionKind.Number => "Number",
            QuestionKind.Date => "Date",
            QuestionKind.ShortText => "Short text",
            QuestionKind.LongText => "Long text",
            QuestionKind.Evidence => "Evidence",
            QuestionKind.Rows => "Rows",
            QuestionKind.Agency => "Organisation",
        };

    /// <summary>A condition in words; nothing for what is always shown.</summary>
    public static string? Condition(QuestionCondition? condition) =>
        condition is null
            ? null
            : condition.Test switch
            {
                ConditionTest.Is or ConditionTest.AnyOf =>
                    $"if {condition.Question} is {Words.List(condition.Codes, "or")}",
                ConditionTest.IsNot =>
                    $"if {condition.Question} is answered and not {Words.List(condition.Codes, "or")}",
                ConditionTest.Answered => $"if {condition.Question} is answered",
            };

    private static IEnumerable<WordChange> Differing(
        params IEnumerable<(string What, string? Was, string? Is)> parts
    ) =>
        parts
            .Where(part => (part.Was ?? "") != (part.Is ?? ""))
            .Select(part => new WordChange(
                part.What,
                string.IsNullOrEmpty(part.Was) ? Nothing : part.Was,
                string.IsNullOrEmpty(part.Is) ? Nothing : part.Is
            ));

    private static string Section(QuestionSection section) =>
        section.ShowIf is null ? section.Title : $"{section.Title} ({Condition(section.ShowIf)})";

    private static string? Scale(QuestionSetText set, Question question) =>
        set.ScaleOf(question) is { } scale ? Joined(scale.Points.Select(point => point.Label)) : null;

    private static string Options(IReadOnlyList<QuestionOption> options) =>
        Joined(options.Select(option => option.Label));

    private static string Column(RowColumn column) =>
        column.Options.Count > 0 ? $"{column.Label} ({Options(column.Options)})" : column.Label;

    private static string Demand(AnswerDemand demand)
    {
        var what = demand.Kind switch
        {
            DemandKind.Comment => "how one knows",
            DemandKind.Evidence => "evidence",
            DemandKind.Action => "what will be improved",
        };
        return demand.When.Count > 0 ? $"{what} with {Words.List(demand.When, "or")}" : what;
    }

    private static string YesNo(bool isSo) => isSo ? "Yes" : "No";

    private static string Pairs(IReadOnlyDictionary<string, string> pairs) =>
        Joined(pairs.Select(pair => $"{pair.Key}: {pair.Value}"));

    private static string Joined(IEnumerable<string> parts) => string.Join("; ", parts);
}
