namespace Goldthread.Platform.Office.Word;

/// <summary>A picture with its caption.</summary>
/// <param name="Caption">What it shows, best as the message of the chart; the writer numbers it.</param>
/// <param name="AltText">What somebody who cannot see it must know; never blank.</param>
/// <param name="Note">Source and reading aid, below the picture.</param>
public sealed record WordFigure(string Caption, string AltText, WordPicture Picture, string Note = "") : WordBlock;

/// <summary>A picture as bytes, however it was drawn.</summary>
/// <param name="Png">What every program shows.</param>
/// <param name="Width">As shown on a screen, in pixels; a PNG may be drawn finer.</param>
/// <param name="Height">As <paramref name="Width"/>.</param>
/// <param name="Svg">The same as an SVG file, which newer programs show instead; it stays sharp at any size.</param>
public sealed record WordPicture(
    ReadOnlyMemory<byte> Png,
    double Width,
    double Height,
    ReadOnlyMemory<byte> Svg = default
);
