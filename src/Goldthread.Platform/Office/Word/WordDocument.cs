namespace Goldthread.Platform.Office.Word;

/// <summary>
/// A report, letter or pack as plain content: a module builds it, <see cref="DocxWriter"/> makes a Word file of it. It
/// knows no feature and no file format.
/// </summary>
/// <param name="Title">What it is, also in the file's properties.</param>
/// <param name="Subtitle">What it covers: the partnership, the period; may be empty.</param>
/// <param name="Author">The body that answers for it, as the properties name it.</param>
/// <param name="Date">The day on which it says what it says.</param>
/// <param name="Reference">How it is asked for again; stands at the foot of every page.</param>
/// <param name="Status">Draft, Issued: as far as it has come.</param>
/// <param name="Blocks">From top to bottom.</param>
public sealed record WordDocument(
    string Title,
    string Subtitle,
    string Author,
    DateOnly Date,
    string Reference,
    string Status,
    IReadOnlyList<WordBlock> Blocks
)
{
    /// <summary>The language of all of it.</summary>
    public const string Language = "en-GB";

    /// <summary>A line at the head of every page, such as how it is to be handled; may be empty.</summary>
    public string HeaderLine { get; init; } = "";

    /// <summary>How it begins.</summary>
    public WordOpening Opening { get; init; } = WordOpening.Contents;

    /// <exception cref="ArgumentException">
    /// A heading skips a level, a row has too many or too few cells, a caption is missing, or a picture has no words.
    /// </exception>
    public IReadOnlyList<WordBlock> Blocks
    {
        get;
        init => field = Checked(value);
    } = Checked(Blocks);

    private static IReadOnlyList<WordBlock> Checked(IReadOnlyList<WordBlock> blocks)
    {
        var level = 0;
        foreach (var block in blocks)
        {
            if (block is WordHeading heading)
            {
                CheckHeading(heading, level);
                level = heading.Level;
            }
            else if (FaultOf(block) is { } fault)
            {
                throw new ArgumentException(fault, nameof(blocks));
            }
        }

        return blocks;
    }

    // A jump tells those who move by headings that a part is missing.
    private static void CheckHeading(WordHeading heading, int before)
    {
        if (heading.Level is < 1 or > WordHeading.Deepest || heading.Level > before + 1)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The heading “{heading.Text}” has level {heading.Level} after level {before}; the next may be 1 to {Math.Min(before + 1, WordHeading.Deepest)}."
                ),
                nameof(heading)
            );
        }

        if (string.IsNullOrWhiteSpace(heading.Text))
        {
            throw new ArgumentException("A heading needs words.", nameof(heading));
        }
    }

    private static string? FaultOf(WordBlock block) =>
        block switch
        {
            WordFigure figure when string.IsNullOrWhiteSpace(figure.AltText) =>
                $"The picture “{figure.Caption}” has no words for those who cannot see it.",
            WordFigure { Picture: { Png.IsEmpty: true } or { Width: <= 0 } or { Height: <= 0 } } figure =>
                $"The picture “{figure.Caption}” is empty.",
            WordFigure { Caption: var caption } when string.IsNullOrWhiteSpace(caption) => "A picture needs a caption.",
            WordTable { Caption: var caption } when string.IsNullOrWhiteSpace(caption) => "A table needs a caption.",
            WordSummaryList { Caption: var caption } when string.IsNullOrWhiteSpace(caption) =>
                "A summary list needs a caption.",
            WordTable { Columns.Count: 0 } table => $"The table “{table.Caption}” has no column.",
            WordTable table when table.Columns.Any(column => string.IsNullOrWhiteSpace(column.Header)) =>
                $"A column of the table “{table.Caption}” has no header.",
            WordTable table when table.Rows.Any(row => row.Count != table.Columns.Count) => FormattableString.Invariant(
                $"A row of the table “{table.Caption}” has not {table.Columns.Count} cells."
            ),
            _ => null,
        };
}

/// <summary>How a report begins.</summary>
public enum WordOpening
{
    /// <summary>Title, contents, and the text below them.</summary>
    Contents,

    /// <summary>Title and contents on a page of their own, for long reports.</summary>
    FrontPage,

    /// <summary>Title and text, for letters and papers of a page or two.</summary>
    Plain,
}
