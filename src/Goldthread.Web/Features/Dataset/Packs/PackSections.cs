namespace Goldthread.Features.Dataset.Packs;

/// <summary>What sections of a pack say where they are empty, and cells that page and file share.</summary>
public static class PackSections
{
    public const string NoConcern = "No indicator gives cause for concern this time.";
    public const string NoImprovement = "No indicator shows improvement this time.";
    public const string NoChange = "No indicator without a good or bad direction has changed.";
    public const string NobodySaid = "Nobody has written about this figure yet.";
    public const string NothingFollowed =
        "No finding was raised from it, no action was agreed to move it, and no agency was asked about it.";
    public const string NoPriority = "No priority is set for this year.";
    public const string NoIndicator = "None is linked yet";
    public const string NoFigures = "No indicator has a figure.";
    public const string PriorityNote =
        "An indicator is linked to a priority by a finding that was raised from it, or by an action that is to move it.";

    private const string DoingHeading = "What we are doing";

    /// <summary>What is said of what is being done, where somebody has said it.</summary>
    public static string? Doing(PackIndicator one) =>
        one.Said.FirstOrDefault(said => said.Heading == DoingHeading)?.Words;

    public static string Say(PackEmerging one) =>
        $"{(one.IsNew ? "New this quarter. " : "")}{(one.IsGood ? "Good practice. " : "")}{one.Words}";

    public static string Target(PackIndicator one) => one.Target is null ? "Not set" : $"{one.Target}. {one.Standing}";

    public static string England(PackIndicator one) =>
        one.Compared.FirstOrDefault(row => row.Name == "England") is { } england
            ? $"{england.Value}, {england.Period}"
            : "No comparison";
}
