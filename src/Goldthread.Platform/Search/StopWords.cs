namespace Goldthread.Platform.Search;

/// <summary>
/// Words too common to search for. PostgreSQL leaves exactly these out of its English index; leaving them out of what was
/// typed makes SQLite, which keeps them, find the same. A test compares the list with PostgreSQL's.
/// </summary>
public static class StopWords
{
    private const string List = """
        i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her
        hers herself it its itself they them their theirs themselves what which who whom this that these
        those am is are was were be been being have has had having do does did doing a an the and but if or
        because as until while of at by for with about against between into through during before after
        above below to from up down in out on off over under again further then once here there when where
        why how all any both each few more most other some such no nor not only own same so than too very s
        t can will just don should now
        """;

    public static IReadOnlySet<string> English { get; } =
        List.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
