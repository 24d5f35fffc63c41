namespace Goldthread.Features.Questionnaires;

/// <summary>Addresses of this module.</summary>
public static class QuestionnairesPaths
{
    public static string QuestionSetList(string partnership) => $"/{partnership}/question-sets";

    public static string UploadQuestionSet(string partnership) => $"{QuestionSetList(partnership)}/upload";

    public static string QuestionSetDetail(string partnership, string set) => $"{QuestionSetList(partnership)}/{set}";

    public static string CopyQuestionSet(string partnership, string set) =>
        $"{QuestionSetDetail(partnership, set)}/copy";

    public static string QuestionSetQuestions(string partnership, string set, int number) =>
        FormattableString.Invariant($"{QuestionSetDetail(partnership, set)}/versions/{number}");

    public static string PublishQuestionSet(string partnership, string set, int number) =>
        $"{QuestionSetQuestions(partnership, set, number)}/publish";

    /// <summary>A section as the person who answers sees it.</summary>
    public static string PreviewSection(string partnership, string set, int number, string section) =>
        $"{QuestionSetQuestions(partnership, set, number)}/preview/{section}";

    /// <summary>What a version says otherwise than the one before.</summary>
    public static string QuestionSetChanges(string partnership, string set, int number) =>
        $"{QuestionSetQuestions(partnership, set, number)}/changes";

    /// <summary>Which questions of another set ask the same.</summary>
    public static string QuestionSetMatches(string partnership, string set, int number) =>
        $"{QuestionSetQuestions(partnership, set, number)}/matches";

    /// <summary>The blank form on paper.</summary>
    public static string QuestionSetPrint(string partnership, string set, int number) =>
        $"{QuestionSetQuestions(partnership, set, number)}/print";

    /// <summary>The file: <c>yaml</c> as it is kept, or <c>docx</c> as a blank form.</summary>
    public static string QuestionSetFile(string partnership, string set, int number, string kind) =>
        $"{QuestionSetQuestions(partnership, set, number)}/questions.{kind}";
}
