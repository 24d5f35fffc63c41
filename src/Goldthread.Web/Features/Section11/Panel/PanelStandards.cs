using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11.Panel;

/// <summary>
/// Which sections of a question set a panel rates: those that hold the ratings of one standard. The update of the second
/// year has none.
/// </summary>
public static class PanelStandards
{
    public static IReadOnlyList<QuestionSection> Of(QuestionSetText set) =>
        [
            .. set.Sections.Where(section =>
                section.Standard is not null && section.Questions.Any(question => question.Kind == QuestionKind.Rating)
            ),
        ];

    /// <summary>Those that apply to an agency: a standard of which it says that none of it applies is not rated.</summary>
    public static IReadOnlyList<QuestionSection> Of(AnswerSheet sheet) =>
        [
            .. Of(sheet.Set)
                .Where(section =>
                    sheet
                        .ShownIn(section)
                        .Any(question =>
                            question.Kind == QuestionKind.Rating && sheet.Of(question) is not { DoesNotApply: true }
                        )
                ),
        ];

    /// <summary>The scale on which a standard is rated: that of its first rating.</summary>
    public static QuestionScale ScaleOf(QuestionSetText set, QuestionSection section) =>
        set.ScaleOf(section.Questions.First(question => question.Kind == QuestionKind.Rating))!;

    /// <summary>"Standard 1: Leadership and accountability".</summary>
    public static string TitleOf(QuestionSection section) =>
        Standards.Find(section.Standard)?.FullName ?? section.Title;
}
