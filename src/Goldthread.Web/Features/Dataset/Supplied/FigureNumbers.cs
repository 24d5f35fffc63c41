using System.Globalization;
using System.Text.RegularExpressions;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// Reads a number as agencies write them: with commas or spaces between thousands, as text, as a percentage. What can mean
/// two things is refused with a sentence, and what is a word for “we have none” is a gap.
/// </summary>
public static partial class FigureNumbers
{
    /// <summary>No agency counts more of anything.</summary>
    public const double Largest = 1_000_000_000;

    private const string HiddenNumber =
        "Enter the number itself. Small numbers are hidden when figures are published, not here.";

    private static readonly CultureInfo Fixed = CultureInfo.InvariantCulture;

    /// <summary>As it would be typed: without commas, with as many decimals as it has.</summary>
    public static string? Write(double? number) => number?.ToString("0.######", Fixed);

    /// <summary>Reads one cell.</summary>
    public static FigureNumber Read(string? typed)
    {
        var text = Fold(typed);
        if (text.Length == 0)
        {
            return FigureNumber.Nothing;
        }

        if (Plain(text) is { } number)
        {
            return number;
        }

        return Word(text.Trim('[', ']', '(', ')').ToLowerInvariant()) ?? FigureNumber.Refused(Sentence(text));
    }

    /// <summary>
    /// The one count whose share of a whole rounds to this percentage, or nothing where there are several or none: 62% of 50
    /// can only be 31, 45% of 200 can be 89 or 90.
    /// </summary>
    public static double? CountOf(FigureNumber percentage, double whole)
    {
        var half = 0.5 * Math.Pow(10, -percentage.Decimals);
        var from = Math.Ceiling(((percentage.Value!.Value - half) / 100 * whole) - 1e-9);
        var to = Math.Ceiling(((percentage.Value!.Value + half) / 100 * whole) - 1e-9) - 1;
        return to - from is > -1e-9 and < 1e-9 && from >= 0 && from <= whole ? from : null;
    }

    private static FigureNumber? Plain(string text)
    {
        var isPercent = text.EndsWith('%');
        var digits = isPercent ? text[..^1].TrimEnd() : text;
        if (!Digits().IsMatch(digits) && !Grouped().IsMatch(digits))
        {
            return null;
        }

        var plain = digits.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var value = double.Parse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, Fixed);
        return Math.Abs(value) > Largest
            ? FigureNumber.Refused("This number is larger than any count here can be. Check it.")
            : new FigureNumber(value, null, null)
            {
                IsPercent = isPercent,
                Decimals = point < 0 ? 0 : plain.Length - point - 1,
            };
    }

    private static FigureNumber? Word(string word) =>
        word switch
        {
            "tbc" or "to be confirmed" or "tba" or "pending" or "awaited" or "awaiting data" => FigureNumber.Missing(
                FigureGap.NotAvailable,
                "To be confirmed"
            ),
            ".." or ":" or "x" or "not available" or "not available this time" or "unavailable" => FigureNumber.Missing(
                FigureGap.NotAvailable
            ),
            "not collected" or "not collected here" or "not recorded" => FigureNumber.Missing(FigureGap.NotCollected),
            "z" or "not applicable" or "does not apply" => FigureNumber.Missing(FigureGap.DoesNotApply),
            _ => null,
        };

    private static string Sentence(string text)
    {
        var word = text.Trim('[', ']', '(', ')').ToLowerInvariant();
        return word switch
        {
            "n/a" or "na" or "n.a." or "n\\a" =>
                $"“{text}” can mean that the figure is not available or that it does not apply. Say which under “No figure”.",
            "c" or "*" or "s" => $"“{text}” hides a number. {HiddenNumber}",
            "-" or "–" or "—" or "." => $"“{text}” can mean 0 or no figure. Enter 0, or say why there is no figure.",
            "nil" or "none" or "zero" or "nought" => $"“{text}” is not a number. Enter 0 if there were none.",
            _ => Shape(text),
        };
    }

    private static string Shape(string text)
    {
        var shown = text.Length > 40 ? text[..39] + "…" : text;
        return text[0] switch
        {
            '<' or '>' or '~' => $"“{shown}” is not one number. {HiddenNumber}",
            '#' => $"The spreadsheet shows the fault {shown} in this cell. Enter the number.",
            '=' or '@' => $"“{shown}” is a formula and not a number. Enter the number.",
            _ when Day().IsMatch(text) =>
                $"“{shown}” is a date and not a number. The spreadsheet may have changed it: enter the number again.",
            _ when Comma().IsMatch(text) =>
                $"“{shown}” can be read in two ways. Write 12.5 with a point, and 1250 without a comma.",
            _ => $"“{shown}” is not a number. Enter the number, or say why there is no figure.",
        };
    }

    /// <summary>Without the blanks of spreadsheets and word processors at the ends, and with one plain blank inside.</summary>
    private static string Fold(string? typed) =>
        string.Join(' ', (typed ?? "").Replace('−', '-').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^-?\d+(\.\d+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^-?\d{1,3}((,\d{3})+|( \d{3})+)(\.\d+)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Grouped();

    [GeneratedRegex(
        @"^(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Day();

    [GeneratedRegex(@"^-?\d[\d., ]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Comma();
}

/// <summary>What one cell says: a number, a gap, nothing, or something that is refused.</summary>
/// <param name="Value">The number.</param>
/// <param name="Gap">Why there is none.</param>
/// <param name="Fault">Why it cannot be read.</param>
public sealed record FigureNumber(double? Value, FigureGap? Gap, string? Fault)
{
    public static FigureNumber Nothing { get; } = new(null, null, null);

    /// <summary>Whether a per cent sign follows the number.</summary>
    public bool IsPercent { get; init; }

    /// <summary>Digits after the point.</summary>
    public int Decimals { get; init; }

    /// <summary>What the word itself says of why there is none.</summary>
    public string? Because { get; init; }

    public static FigureNumber Refused(string sentence) => new(null, null, sentence);

    public static FigureNumber Missing(FigureGap gap, string? because = null) =>
        new(null, gap, null) { Because = because };
}
