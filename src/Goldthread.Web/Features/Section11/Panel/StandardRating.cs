using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11.Panel;

/// <summary>
/// What an agency says of a standard as a whole: no more than its weakest answer, because a standard is met when all of it
/// is.
/// </summary>
public static class StandardRating
{
    /// <summary>The code of the lowest scored point among the given ratings of a section, null when none is scored.</summary>
    public static string? Of(AnswerSheet sheet, QuestionSection section) =>
        sheet
            .ShownIn(section)
            .Where(question => question.Kind == QuestionKind.Rating && sheet.Of(question) is { DoesNotApply: false })
            .Select(question => (Scale: sheet.Set.ScaleOf(question)!, sheet.Of(question)!.Code))
            .Select(given => (given.Scale, Point: given.Scale.Find(given.Code)))
            .Where(given => given.Point?.Value is not null)
            .OrderBy(given => given.Scale.Worth(given.Point!))
            .FirstOrDefault()
            .Point?.Code;
}
