namespace Goldthread.Features.Questionnaires;

/// <summary>An answer as it is read: in words, or row by row.</summary>
/// <param name="Set">The version that asked.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">Its answer, if there is one.</param>
public sealed record SaidQuestion(QuestionSetText Set, Question Question, Answer? Answer)
{
    public IReadOnlyList<IReadOnlyList<(string Label, string Text)>> Rows => AnswerWords.Rows(Question, Answer);
}
