namespace Goldthread.Tests.Architecture;

/// <summary>
/// Folders of nouns: they count as their module's root, because the root would hold more than twenty files without them.
/// Everything else below a module is a verb folder. Adding one needs a reason here.
/// </summary>
public static class NounFolders
{
    public static IReadOnlyList<string> All { get; } =
    [
        // What the department publishes, as files and as rows: read by import, charts and pages alike.
        "Dataset.Published",
        // The indicator set a partnership agrees, what agencies supply for it, and what people say of the figures: each is
        // read by returns, charts, commentary and packs.
        "Dataset.Agreed",
        "Dataset.Supplied",
        "Dataset.Explained",
        // What may leave the partnership, and the tokens and lists by which programs fetch it: pages, use cases and endpoints
        // read it.
        "Dataset.Opened",
        // What a pack says: made once, read by its pages, its Word file and its spreadsheet, and kept as it was shared.
        "Dataset.Packs",
        // What a survey asks and by which links, and what came back: the answering pages, the results and the queries of later
        // modules read both, and the two never meet in one row.
        "Surveys.Asked",
        "Surveys.Answered",
    ];
}
