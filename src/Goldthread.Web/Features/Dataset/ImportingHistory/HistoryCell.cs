using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Supplied;

namespace Goldthread.Features.Dataset.ImportingHistory;

/// <summary>Reads a figure of a row as a return would take it, because there is one validator of figures.</summary>
public static class HistoryCell
{
    /// <returns>What it says, or the column and the sentence of the first fault.</returns>
    public static (FigureText? Text, string Column, string Fault) Read(
        IndicatorDefinition definition,
        string top,
        string bottom,
        (string Gap, string Note) said
    )
    {
        var reading = FigureChecks.Read(
            definition,
            new FigureEntry
            {
                Numerator = top,
                Denominator = bottom,
                Gap = said.Gap,
                // Who brings in old figures seldom knows why one is missing; that it was missing is what counts.
                GapBecause = "It was missing when earlier figures were brought in.",
                Note = said.Note,
            }
        );
        if (reading.Faults is [var first, ..])
        {
            return (null, ColumnOf(first.Column), first.Sentence);
        }

        return reading.Text is { Numerator: null, Gap: null }
            ? (
                null,
                HistoryColumns.Numerator,
                "Enter a number, [x] where it was not supplied or [z] where it does not apply."
            )
            : (reading.Text.Gap is null ? reading.Text with { GapBecause = null } : reading.Text, "", "");
    }

    private static string ColumnOf(FigureColumn column) =>
        column switch
        {
            FigureColumn.Denominator => HistoryColumns.Denominator,
            FigureColumn.Gap => HistoryColumns.Gap,
            FigureColumn.Note => HistoryColumns.Note,
            _ => HistoryColumns.Numerator,
        };
}
