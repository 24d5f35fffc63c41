namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>What is asked of an import.</summary>
/// <param name="Files">The files, each with its meta file where it has one.</param>
/// <param name="Answers">Answers given with them, which win over remembered ones.</param>
/// <param name="DryRun">Say what would happen and change nothing.</param>
/// <param name="Strict">Refuse where anything had to be guessed or looks renamed.</param>
public sealed record ImportRequest(
    IReadOnlyList<InputFile> Files,
    ColumnAnswers Answers,
    bool DryRun = false,
    bool Strict = false
);
