namespace Goldthread.Platform.Office.Word;

/// <summary>One part of a report, from top to bottom: a heading, a paragraph, a table.</summary>
public abstract record WordBlock;

/// <summary>A heading. The title of the report stands above all, so its parts begin at 1.</summary>
/// <param name="Level">From 1 to 4.</param>
/// <param name="Text">One line.</param>
public sealed record WordHeading(int Level, string Text) : WordBlock
{
    /// <summary>The deepest level there is.</summary>
    public const int Deepest = 4;
}

/// <summary>A paragraph.</summary>
public sealed record WordParagraph(IReadOnlyList<WordRun> Runs) : WordBlock
{
    /// <summary>A paragraph of plain words.</summary>
    public WordParagraph(string text)
        : this([new WordRun(text)]) { }

    /// <summary>Text as somebody typed it: an empty line begins a new paragraph, a single line end stays one.</summary>
    public static IEnumerable<WordParagraph> Each(string typed) =>
        typed
            .ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => new WordParagraph(text));
}

/// <summary>A list of points, or of steps that are counted from 1.</summary>
public sealed record WordList(IReadOnlyList<IReadOnlyList<WordRun>> Items, bool IsNumbered = false) : WordBlock
{
    /// <summary>Points of plain words.</summary>
    public static WordList Bullets(IEnumerable<string> items) => new([.. items.Select(Plain)]);

    /// <summary>Steps of plain words.</summary>
    public static WordList Steps(IEnumerable<string> items) => new([.. items.Select(Plain)], IsNumbered: true);

    private static IReadOnlyList<WordRun> Plain(string text) => [new WordRun(text)];
}

/// <summary>What a reader must not miss, on a tint with a line of gold beside it.</summary>
/// <param name="Title">Says in a few words what it is: "What we ask the executive to decide". May be empty.</param>
public sealed record WordCallOut(string Title, IReadOnlyList<WordParagraph> Paragraphs) : WordBlock
{
    /// <summary>A call-out of one plain paragraph.</summary>
    public WordCallOut(string title, string text)
        : this(title, [new WordParagraph(text)]) { }
}

/// <summary>What somebody said or wrote, word for word.</summary>
/// <param name="From">Who, by post or agency, never a child's or a family's name; may be empty.</param>
public sealed record WordQuote(string Text, string From) : WordBlock;

/// <summary>What follows begins on a new page.</summary>
public sealed record WordPageBreak : WordBlock;
