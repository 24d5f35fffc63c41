using System.Globalization;

namespace Goldthread.Features.Questionnaires;

/// <summary>Something wrong at one place of a question set's file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The sign within the line, from 1.</param>
/// <param name="Sentence">What is wrong, and often what is known.</param>
public sealed record QuestionSetFault(long Line, long Column, string Sentence)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column}: {Sentence}");
}

/// <summary>What came of reading a file: what it says, or everything that is wrong with it.</summary>
/// <param name="Text">What it says; nothing where there is a fault.</param>
/// <param name="Faults">What is wrong, in the order of the file.</param>
public sealed record QuestionSetReading(QuestionSetText? Text, IReadOnlyList<QuestionSetFault> Faults);
