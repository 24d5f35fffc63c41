using System.Collections.Frozen;
using System.Globalization;

namespace Goldthread.Platform.Office;

/// <summary>A table to download: a plain view record that modules build; the writers know no feature.</summary>
/// <param name="Name">Name of its sheet, at most 31 characters.</param>
/// <param name="Title">What the table shows, as its page says it.</param>
/// <param name="Columns">The header row; every name once.</param>
/// <param name="Rows">Cells: text, whole numbers, <see cref="double"/>, <see cref="decimal"/>, <see cref="DateOnly"/>, yes or no, or nothing.</param>
public sealed record DownloadTable(
    string Name,
    string Title,
    IReadOnlyList<string> Columns,
    IEnumerable<IReadOnlyList<object?>> Rows
)
{
    /// <summary>What a cell without a value says: a blank cell leaves a screen reader's user guessing.</summary>
    public const string NoValue = "no value";

    /// <summary>Where its figures come from, if not from where the cover says.</summary>
    public string Source { get; init; } = "";

    /// <summary>What a reader must know of the whole table; a workbook numbers it and keeps it on its sheet of notes.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What columns need beyond their names, by name; others are shown as what they hold.</summary>
    public IReadOnlyDictionary<string, ColumnLook> Looks { get; init; } = FrozenDictionary<string, ColumnLook>.Empty;

    /// <summary>Whether any of its columns is for people to fill in.</summary>
    public bool IsForm => Looks.Values.Any(look => look.IsFilledIn);

    /// <summary>The cell as text, the same in every culture.</summary>
    /// <exception cref="ArgumentException">The cell is of a type that no file format of ours knows.</exception>
    public static string Words(object? cell) =>
        cell switch
        {
            null or "" => NoValue,
            string words => words,
            true => "Yes",
            false => "No",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            int or long or decimal => ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"A cell cannot hold {cell.GetType().Name}.", nameof(cell)),
        };
}

/// <summary>How a workbook shows a column.</summary>
/// <param name="Decimals">
/// Digits after the point; without, whole numbers have commas and others are shown as they are. The cell keeps the whole
/// number either way.
/// </param>
/// <param name="Note">What a reader must know of this column; the workbook numbers it.</param>
public sealed record ColumnLook(int? Decimals = null, string Note = "")
{
    /// <summary>
    /// Whether people fill the column in: a cell without a value is then blank and open, and every other cell of the sheet is
    /// locked. A cell that holds a bracketed letter is not to be filled in and stays locked.
    /// </summary>
    public bool IsFilledIn { get; init; }

    /// <summary>What the cells offer to choose from; anything may be typed where it is empty. No choice holds a comma.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What a spreadsheet program says, aloud too, when somebody comes to a cell of it.</summary>
    public string Prompt { get; init; } = "";
}
