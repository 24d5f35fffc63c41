using System.Globalization;
using System.Text.RegularExpressions;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Supplied;

namespace Goldthread.Features.Dataset.ImportingHistory;

/// <summary>Reads the two cells of a figure: numbers alone, or the letter of a gap. Nothing is guessed.</summary>
public static partial class HistoryCell
{
    /// <returns>What it says, or the column and the sentence of the first fault.</returns>
    public static (FigureText? Text, string Column, string Fault) Read(
        IndicatorDefinition definition,
        string top,
        string bottom,
        string note
    )
    {
        var said = note.Length > 0 ? note : null;
        if (Gap(top) is { } gap)
        {
            return bottom.Length > 0 && Gap(bottom) != gap
                ? Wrong(HistoryColumns.Denominator, "Leave this empty where there is no figure.")
                : (Missing(gap, said), "", "");
        }

        if (Number(top, HistoryColumns.Numerator, whole: !definition.IsDays) is { Fault.Length: > 0 } wrongTop)
        {
            return Wrong(HistoryColumns.Numerator, wrongTop.Fault);
        }

        var numerator = Parse(top);
        if (!definition.AsksDenominator)
        {
            return bottom.Length > 0
                ? Wrong(
                    HistoryColumns.Denominator,
                    definition.Population
                        ? $"{definition.Number} is a rate of the children of the area, who are counted elsewhere. Leave this empty."
                        : $"{definition.Number} has no denominator. Leave this empty."
                )
                : (new FigureText(numerator, null) { Note = said }, "", "");
        }

        if (Number(bottom, HistoryColumns.Denominator, whole: true) is { Fault.Length: > 0 } wrongBottom)
        {
            return Wrong(HistoryColumns.Denominator, wrongBottom.Fault);
        }

        var denominator = Parse(bottom);
        return definition.Unit == "%" && numerator > denominator
            ? Wrong(HistoryColumns.Numerator, "The numerator is larger than the denominator.")
            : (new FigureText(numerator, denominator) { Note = said }, "", "");
    }

    private static FigureText Missing(FigureGap gap, string? note) =>
        new(null, null)
        {
            Gap = gap,
            GapBecause = "Brought in without a figure.",
            Note = note,
        };

    private static FigureGap? Gap(string cell) =>
        cell switch
        {
            "[x]" or "[X]" => FigureGap.NotAvailable,
            "[z]" or "[Z]" => FigureGap.DoesNotApply,
            _ => null,
        };

    private static (string Fault, double? Value) Number(string cell, string column, bool whole)
    {
        if (cell.Length == 0)
        {
            return (
                column == HistoryColumns.Numerator
                    ? "Enter a number, [x] where it was not supplied or [z] where it does not apply."
                    : "Enter a number.",
                null
            );
        }

        if (Parse(cell) is not { } number)
        {
            return (
                cell[0] is '<' or '>'
                    ? $"‘{cell}’ is not a number. Enter the number itself; small numbers are hidden when figures are shown."
                    : $"‘{cell}’ is not a number. Enter the number alone, without words, spaces or %.",
                null
            );
        }

        return number < 0 ? ("Enter a number of 0 or more.", null)
            : whole && number != Math.Floor(number) ? ("Enter a whole number.", null)
            : ("", number);
    }

    /// <summary>Commas stand between thousands or nowhere, because 1,2 is a slip and not twelve.</summary>
    private static double? Parse(string cell) =>
        (!cell.Contains(',', StringComparison.Ordinal) || Thousands().IsMatch(cell))
        && double.TryParse(
            cell,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var number
        )
        && double.IsFinite(number)
        && Math.Abs(number) < 1e12
            ? number
            : null;

    [GeneratedRegex(@"^-?\d{1,3}(,\d{3})+(\.\d+)?$")]
    private static partial Regex Thousands();

    private static (FigureText?, string, string) Wrong(string column, string fault) => (null, column, fault);
}
