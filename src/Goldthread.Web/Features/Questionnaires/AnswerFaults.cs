namespace Goldthread.Features.Questionnaires;

/// <summary>What cannot be read in the answers of a form: one sentence against the field that holds it.</summary>
public sealed class AnswerFaults
{
    private readonly List<AnswerFault> all = [];

    public IReadOnlyList<AnswerFault> All => all;

    public bool IsEmpty => all.Count == 0;

    public void Add(string field, string sentence) => all.Add(new AnswerFault(field, sentence));
}

/// <param name="Field">The field as the form names it.</param>
/// <param name="Sentence">What is wrong with what it holds.</param>
public sealed record AnswerFault(string Field, string Sentence);
