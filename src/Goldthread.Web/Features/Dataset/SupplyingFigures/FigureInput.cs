using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Goldthread.Features.Dataset.Supplied;

namespace Goldthread.Features.Dataset.SupplyingFigures;

/// <summary>What the form asks in one row.</summary>
public sealed class FigureInput
{
    private const string TooLong = "Keep this to 1,000 characters.";
    private const string TooLongNumber = "Enter a number.";
    private const int LongestNumber = 60;

    public string Number { get; set; } = "";

    /// <summary>The version of the row that the person has in front of them.</summary>
    public uint Version { get; set; }

    /// <summary>What the row said when the form was made, so that a row nobody touched is nobody’s change.</summary>
    public string? Was { get; set; }

    [StringLength(LongestNumber, ErrorMessage = TooLongNumber)]
    public string? Numerator { get; set; }

    [StringLength(LongestNumber, ErrorMessage = TooLongNumber)]
    public string? Denominator { get; set; }

    [StringLength(LongestNumber, ErrorMessage = "Choose from the list.")]
    public string? Gap { get; set; }

    [StringLength(ReturnedFigure.WordsLength, ErrorMessage = TooLong)]
    public string? GapBecause { get; set; }

    public bool IsProvisional { get; set; }

    public bool IsUnreliable { get; set; }

    [StringLength(ReturnedFigure.WordsLength, ErrorMessage = TooLong)]
    public string? Note { get; set; }

    [StringLength(ReturnedFigure.WordsLength, ErrorMessage = TooLong)]
    public string? OddBecause { get; set; }

    [StringLength(ReturnedFigure.WordsLength, ErrorMessage = TooLong)]
    public string? QueryAnswer { get; set; }

    /// <summary>Whether the person has changed nothing in this row.</summary>
    public bool IsUntouched => Mark() == Was;

    public static FigureInput Of(ReturnLine line)
    {
        var entry = FigureEntry.Of(line.Figure.ToText());
        var input = new FigureInput
        {
            Number = line.Number,
            Version = line.Figure.Version,
            Numerator = entry.Numerator,
            Denominator = entry.Denominator,
            Gap = line.Figure.Gap?.ToString(),
            GapBecause = entry.GapBecause,
            IsProvisional = line.Figure.IsProvisional,
            IsUnreliable = line.Figure.IsUnreliable,
            Note = entry.Note,
            OddBecause = entry.OddBecause,
            QueryAnswer = entry.QueryAnswer,
        };
        input.Was = input.Mark();
        return input;
    }

    public FigureEntry ToEntry() =>
        new()
        {
            Numerator = Numerator,
            Denominator = Denominator,
            Gap = Gap,
            GapBecause = GapBecause,
            Provisional = IsProvisional ? "Yes" : null,
            Unreliable = IsUnreliable ? "Yes" : null,
            Note = Note,
            OddBecause = OddBecause,
            QueryAnswer = QueryAnswer,
        };

    /// <summary>The property that holds a cell.</summary>
    public static string PropertyOf(FigureColumn column) =>
        column switch
        {
            FigureColumn.Provisional => nameof(IsProvisional),
            FigureColumn.Unreliable => nameof(IsUnreliable),
            FigureColumn.Denominator => nameof(Denominator),
            FigureColumn.Gap => nameof(Gap),
            FigureColumn.GapBecause => nameof(GapBecause),
            FigureColumn.Note => nameof(Note),
            FigureColumn.OddBecause => nameof(OddBecause),
            FigureColumn.QueryAnswer => nameof(QueryAnswer),
            FigureColumn.Numerator or FigureColumn.Period or FigureColumn.Agency or FigureColumn.Number => nameof(
                Numerator
            ),
        };

    /// <summary>Everything the row says, in few letters. Browsers send line ends in two signs.</summary>
    private string Mark()
    {
        string?[] parts =
        [
            Numerator,
            Denominator,
            Gap,
            GapBecause,
            IsProvisional ? "p" : "",
            IsUnreliable ? "u" : "",
            Note,
            OddBecause,
            QueryAnswer,
        ];
        var whole = string.Join('\u001F', parts.Select(part => (part ?? "").ReplaceLineEndings("\n").Trim()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..16];
    }
}
