namespace Goldthread.Features.Questionnaires;

/// <summary>
/// Which questions of one set ask the same as which of another, as either of them says, so that what leaders answer and what
/// staff answer can stand side by side.
/// </summary>
/// <param name="Rows">One row for each question of the first set, in its order.</param>
/// <param name="Unmatched">The questions of the other set that no question of the first speaks to.</param>
public sealed record QuestionSetMapping(IReadOnlyList<MappedQuestion> Rows, IReadOnlyList<Question> Unmatched)
{
    public int Matched => Rows.Count(row => row.Others.Count > 0);

    public static QuestionSetMapping Of(QuestionSetText set, QuestionSetText other)
    {
        List<MappedQuestion> rows =
        [
            .. set.Questions.Select(question => new MappedQuestion(
                question,
                [
                    .. other.Questions.Where(one =>
                        question.ComparesWith.Contains(one.Key, StringComparer.Ordinal)
                        || one.ComparesWith.Contains(question.Key, StringComparer.Ordinal)
                    ),
                ]
            )),
        ];
        var matched = rows.SelectMany(row => row.Others).Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
        return new QuestionSetMapping(rows, [.. other.Questions.Where(one => !matched.Contains(one.Key))]);
    }
}

/// <param name="Question">A question of the first set.</param>
/// <param name="Others">Those of the other set that ask the same.</param>
public sealed record MappedQuestion(Question Question, IReadOnlyList<Question> Others);
