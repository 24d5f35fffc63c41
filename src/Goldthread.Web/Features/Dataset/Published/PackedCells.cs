using System.Globalization;

namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// The cells of one published row kept as one text, so that a row costs one string and one database column. Cells are
/// parted by the unit separator (U+001F), which the importer refuses inside a cell.
/// </summary>
/// <param name="Packed">The cells as published, joined; empty text with a count of zero is no cells.</param>
/// <param name="Count">How many cells there are.</param>
public readonly record struct PackedCells(string Packed, int Count)
{
    /// <summary>The character between two cells.</summary>
    public const char Separator = '\u001F';

    /// <summary>A row without such cells.</summary>
    public static PackedCells None { get; } = new("", 0);

    /// <summary>The cell's published text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cell.</exception>
    public ReadOnlySpan<char> this[int cell]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(cell);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(cell, Count);
            var rest = Packed.AsSpan();
            for (var skipped = 0; skipped < cell; skipped++)
            {
                rest = rest[(rest.IndexOf(Separator) + 1)..];
            }

            var end = rest.IndexOf(Separator);
            return end < 0 ? rest : rest[..end];
        }
    }

    /// <summary>Packs cells; the inverse of <see cref="ToArray"/>.</summary>
    public static PackedCells Of(params IReadOnlyCollection<string> cells) =>
        new(string.Join(Separator, cells), cells.Count);

    /// <summary>Reads a packed text back from storage, where the count of columns is known.</summary>
    public static PackedCells FromStorage(string packed, int count) => new(packed, count);

    /// <summary>Every cell as its own text.</summary>
    public string[] ToArray() => Count == 0 ? [] : Packed.Split(Separator);

    /// <summary>The number or marker in a cell.</summary>
    public PublishedCell Read(int cell) => PublishedCell.Parse(this[cell]);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} cells");
}
