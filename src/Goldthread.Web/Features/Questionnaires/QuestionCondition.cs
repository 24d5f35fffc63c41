namespace Goldthread.Features.Questionnaires;

/// <summary>When a question or a section is shown: what another question of the same set was answered. Judged on the server.</summary>
/// <param name="Question">The key of the other question.</param>
/// <param name="Test">How its answer is judged.</param>
/// <param name="Codes">The codes it is compared with; none for <see cref="ConditionTest.Answered"/>.</param>
public sealed record QuestionCondition(string Question, ConditionTest Test, IReadOnlyList<string> Codes)
{
    /// <summary>A question that is not shown counts as not answered, so a chain of conditions closes from its first link.</summary>
    public bool Holds(Answer? answer)
    {
        var given = answer is { IsGiven: true } ? answer.Chosen : [];
        return Test switch
        {
            ConditionTest.Is or ConditionTest.AnyOf => given.Any(Codes.Contains),
            ConditionTest.IsNot => answer is { IsGiven: true } && !given.Any(Codes.Contains),
            ConditionTest.Answered => answer is { IsGiven: true },
        };
    }
}

public enum ConditionTest
{
    Is,
    IsNot,
    AnyOf,
    Answered,
}
