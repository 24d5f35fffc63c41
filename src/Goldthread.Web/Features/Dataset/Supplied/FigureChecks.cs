using System.Globalization;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// The one validator of figures, whichever way they come: by form, by spreadsheet, by command. What it refuses is never
/// saved; what only looks odd is a question of <see cref="OddFigures"/> and blocks no saving.
/// </summary>
public static class FigureChecks
{
    /// <summary>Reads one row. Where something is refused the text must not be kept.</summary>
    public static FigureReading Read(IndicatorDefinition definition, FigureEntry entry)
    {
        List<FigureFault> faults = [];
        var top = FigureNumbers.Read(entry.Numerator);
        var bottom = FigureNumbers.Read(entry.Denominator);
        Add(faults, FigureColumn.Numerator, top.Fault);
        Add(faults, FigureColumn.Denominator, bottom.Fault);
        var gap = GapOf(entry, top, bottom, faults);
        var text = new FigureText(top.Value, bottom.Value)
        {
            Gap = gap,
            GapBecause = Said(entry.GapBecause, FigureColumn.GapBecause, faults) ?? top.Because ?? bottom.Because,
            IsProvisional = Yes(entry.Provisional, FigureColumn.Provisional, faults),
            IsUnreliable = Yes(entry.Unreliable, FigureColumn.Unreliable, faults),
            Note = Said(entry.Note, FigureColumn.Note, faults),
            OddBecause = Said(entry.OddBecause, FigureColumn.OddBecause, faults),
            QueryAnswer = Said(entry.QueryAnswer, FigureColumn.QueryAnswer, faults),
        };
        if (faults.Count > 0)
        {
            return new FigureReading(text, faults);
        }

        return gap is { } why ? CheckGap(text, why, entry) : CheckFigure(definition, text, top, bottom);
    }

    /// <summary>The period that a file names, or what is wrong with it.</summary>
    public static FigureFault? CheckPeriod(string? typed, Period expected)
    {
        var said = (typed ?? "").Trim();
        if (
            said.Equals(expected.Label, StringComparison.OrdinalIgnoreCase)
            || said.Equals(expected.Slug(), StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        var sentence =
            said.Length == 0 ? $"Enter the period: {expected.Label}."
            : LooksLikeDay(said) ? $"“{said}” is a date and no period. Write {expected.Label}."
            : $"This file is for {Short(said)}, and this return for {expected.Label}.";
        return new FigureFault(FigureColumn.Period, sentence);
    }

    private static bool LooksLikeDay(string said) =>
        DateOnly.TryParseExact(
            said,
            ["yyyy-MM-dd", "d/M/yyyy", "d/M/yy", "d.M.yyyy", "MMM-yy", "MMM yy", "d MMM yyyy", "MMM yyyy", "MMMM yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );

    private static FigureGap? GapOf(
        FigureEntry entry,
        FigureNumber top,
        FigureNumber bottom,
        List<FigureFault> faults
    )
    {
        var chosen = FigureGaps.Find(entry.Gap);
        if (chosen is null && !string.IsNullOrWhiteSpace(entry.Gap))
        {
            var offered = Words.List(Enum.GetValues<FigureGap>().Select(gap => $"“{gap.Say()}”"), "or");
            Add(faults, FigureColumn.Gap, $"“{Short(entry.Gap.Trim())}” is no reason we know. Use {offered}.");
        }

        var found = new[] { chosen, top.Gap, bottom.Gap }.Where(gap => gap is not null).Distinct().ToList();
        if (found.Count > 1)
        {
            Add(faults, FigureColumn.Gap, "This row gives two different reasons for having no figure. Keep one.");
        }
        else if (found.Count == 1 && (top.Value ?? bottom.Value) is not null)
        {
            Add(faults, FigureColumn.Gap, "Enter the figure or say why there is none, not both.");
        }

        return found.FirstOrDefault();
    }

    private static FigureReading CheckGap(FigureText text, FigureGap gap, FigureEntry entry) =>
        gap != FigureGap.DoesNotApply && text.GapBecause is null
            ? new FigureReading(
                text,
                [
                    new FigureFault(
                        FigureColumn.GapBecause,
                        string.IsNullOrWhiteSpace(entry.Gap)
                            ? "Say why there is no figure, under “Why no figure”."
                            : $"Say why: “{gap.Say()}” needs a reason."
                    ),
                ]
            )
            : new FigureReading(text, []);

    private static FigureReading CheckFigure(
        IndicatorDefinition definition,
        FigureText text,
        FigureNumber top,
        FigureNumber bottom
    )
    {
        List<FigureFault> faults = [];
        if (bottom.Value is not null && !definition.AsksDenominator)
        {
            Add(
                faults,
                FigureColumn.Denominator,
                definition.Population
                    ? "Leave the denominator empty: the number of children comes from published estimates."
                    : "Leave the denominator empty: this indicator is a number and not a share."
            );
            return new FigureReading(text, faults);
        }

        CheckCount(faults, FigureColumn.Denominator, bottom, mayBeFraction: false);
        if (top.IsPercent)
        {
            text = text with { Numerator = FromPercentage(faults, top, bottom) };
        }
        else
        {
            CheckCount(faults, FigureColumn.Numerator, top, definition.IsDays);
        }

        if (faults.Count == 0 && definition.AsksDenominator)
        {
            CheckPair(faults, definition, text.Numerator, text.Denominator);
        }

        return new FigureReading(text, faults);
    }

    private static double? FromPercentage(List<FigureFault> faults, FigureNumber top, FigureNumber bottom)
    {
        var count = bottom is { Value: { } whole and > 0, IsPercent: false }
            ? FigureNumbers.CountOf(top, whole)
            : null;
        if (count is null)
        {
            Add(
                faults,
                FigureColumn.Numerator,
                "Enter how many, not the percentage: it is worked out from the two numbers."
            );
        }

        return count;
    }

    private static void CheckCount(
        List<FigureFault> faults,
        FigureColumn column,
        FigureNumber number,
        bool mayBeFraction
    )
    {
        if (number.IsPercent)
        {
            Add(faults, column, "Enter how many, not a percentage.");
        }
        else if (number.Value < 0)
        {
            Add(faults, column, "Enter 0 or more: a count cannot be less than 0.");
        }
        else if (!mayBeFraction && number.Value is { } value && value != Math.Floor(value))
        {
            Add(faults, column, "Enter a whole number: a count has no fractions.");
        }
    }

    private static void CheckPair(
        List<FigureFault> faults,
        IndicatorDefinition definition,
        double? numerator,
        double? denominator
    )
    {
        switch (numerator, denominator)
        {
            case (null, not null):
                Add(faults, FigureColumn.Numerator, "Enter the numerator as well, or say why there is no figure.");
                break;
            case (not null, null):
                Add(faults, FigureColumn.Denominator, "Enter the denominator as well: out of how many?");
                break;
            case (not null, 0):
                Add(
                    faults,
                    FigureColumn.Denominator,
                    "Nothing can be counted out of 0. If there was nothing to count, choose “Does not apply”."
                );
                break;
            case ({ } part, { } whole) when definition.Unit == "%" && part > whole:
                Add(
                    faults,
                    FigureColumn.Numerator,
                    $"The numerator, {Count(part)}, is more than the denominator, {Count(whole)}. A percentage cannot be over 100."
                );
                break;
        }
    }

    private static string Count(double number) => Words.Count((long)number);

    private static bool Yes(string? typed, FigureColumn column, List<FigureFault> faults)
    {
        switch ((typed ?? "").Trim().ToLowerInvariant())
        {
            case "yes" or "y" or "true":
                return true;
            case "" or "no" or "n" or "false":
                return false;
            default:
                Add(faults, column, $"“{Short(typed!.Trim())}” is neither Yes nor No.");
                return false;
        }
    }

    private static string? Said(string? typed, FigureColumn column, List<FigureFault> faults)
    {
        var said = typed?.Trim() is { Length: > 0 } words ? words : null;
        if (said?.Length > ReturnedFigure.WordsLength)
        {
            Add(faults, column, "Keep this to 1,000 characters.");
        }

        return said;
    }

    private static string Short(string words) => words.Length > 60 ? words[..59] + "…" : words;

    private static void Add(List<FigureFault> faults, FigureColumn column, string? sentence)
    {
        if (sentence is not null)
        {
            faults.Add(new FigureFault(column, sentence));
        }
    }
}

/// <summary>One row as it was read.</summary>
/// <param name="Text">What it says, fit to keep where there are no faults.</param>
/// <param name="Faults">What is wrong with it, cell by cell.</param>
public sealed record FigureReading(FigureText Text, IReadOnlyList<FigureFault> Faults)
{
    public bool IsSound => Faults.Count == 0;
}
