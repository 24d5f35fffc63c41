namespace Goldthread.Platform.Office.Word;

/// <summary>A table with one header row, repeated on every page that it reaches. There are no merged cells.</summary>
/// <param name="Caption">What it shows; the writer numbers it.</param>
/// <param name="Columns">The header row, with units in the headers.</param>
/// <param name="Rows">As many cells in each as there are columns; an empty cell says so in words.</param>
public sealed record WordTable(
    string Caption,
    IReadOnlyList<WordColumn> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows
) : WordBlock
{
    /// <summary>Stands in place of a table without rows.</summary>
    public const string NoRows = "There is nothing to show here.";

    /// <summary>Whether the first cell of a row names the row.</summary>
    public bool HasRowHeaders { get; init; }

    /// <summary>Source and reading aid, below the table.</summary>
    public string Note { get; init; } = "";

    /// <summary>What a screen reader may say of the table beyond its caption; made of its columns where it is empty.</summary>
    public string Description { get; init; } = "";
}

/// <summary>A column of a <see cref="WordTable"/>.</summary>
/// <param name="Header">What its cells are, with the unit: "Rate per 10,000 children".</param>
/// <param name="IsNumber">Numbers stand at the right edge.</param>
public sealed record WordColumn(string Header, bool IsNumber = false);

/// <summary>Facts with their names, one below the other: a table of two columns whose rows are named.</summary>
/// <param name="Caption">What the facts are about.</param>
public sealed record WordSummaryList(string Caption, IReadOnlyList<WordSummaryRow> Rows) : WordBlock
{
    /// <summary>Heads the column of names.</summary>
    public string TermHeading { get; init; } = "Item";

    /// <summary>Heads the column of facts.</summary>
    public string DescriptionHeading { get; init; } = "Details";
}

/// <summary>One fact and its name.</summary>
public sealed record WordSummaryRow(string Term, string Description);
