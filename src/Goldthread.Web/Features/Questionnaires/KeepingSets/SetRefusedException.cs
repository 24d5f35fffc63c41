namespace Goldthread.Features.Questionnaires.KeepingSets;

/// <summary>A file is no question set that can be kept.</summary>
/// <param name="faults">Everything that is wrong with it.</param>
public sealed class SetRefusedException(IReadOnlyList<QuestionSetFault> faults)
    : Exception("The question set has faults.")
{
    public IReadOnlyList<QuestionSetFault> Faults => faults;
}
