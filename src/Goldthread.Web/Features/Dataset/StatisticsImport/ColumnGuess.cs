using System.Globalization;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>A guess about a column that no meta file, answer or measure explains; it waits as a question.</summary>
/// <param name="File">The file’s name.</param>
/// <param name="Column">The column’s name.</param>
/// <param name="Kind">What it was taken for.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Examples">A few of its values.</param>
public sealed record ColumnGuess(
    string File,
    string Column,
    ColumnKind Kind,
    string Reason,
    IReadOnlyList<string> Examples
)
{
    private static readonly string[] SplittingNames =
    [
        "age",
        "year",
        "week",
        "quarter",
        "year_group",
        "age_group",
        "decile",
        "quintile",
        "level",
        "band",
        "stage",
    ];

    /// <summary>
    /// Guesses from the values: words that repeat are a filter; numbers and markers are an indicator, unless the column
    /// is called after something that splits people (age, week, decile) and holds small whole numbers; words that hardly
    /// repeat are text to pass over.
    /// </summary>
    public static ColumnGuess From(string file, string column, ColumnSurvey survey)
    {
        var (kind, reason) = Judge(column, survey);
        return new ColumnGuess(file, column, kind, reason, survey.Examples);
    }

    private static (ColumnKind Kind, string Reason) Judge(string column, ColumnSurvey survey)
    {
        if (survey.Words == 0)
        {
            return survey.Markers == 0 && survey.OnlySmallWholeNumbers && survey.Numbers > 0 && Splits(column)
                ? (ColumnKind.Filter, "Its name and its small whole numbers suggest a split.")
                : (ColumnKind.Indicator, "It holds numbers and markers.");
        }

        if (survey.Different > 200 && survey.Words < survey.Rows / 10)
        {
            return (ColumnKind.Indicator, "It holds numbers, and a few words.");
        }

        if (survey.Different > ColumnSurvey.MostValues && survey.Different > survey.Rows / 4)
        {
            return (ColumnKind.PassedOver, "It holds text that hardly repeats.");
        }

        return (
            ColumnKind.Filter,
            survey.Different == 1
                ? "It holds the same words in every row."
                : string.Create(CultureInfo.InvariantCulture, $"It holds words: {survey.Different} different values.")
        );
    }

    private static bool Splits(string column) =>
        SplittingNames.Contains(column, StringComparer.OrdinalIgnoreCase)
        || column.EndsWith("_group", StringComparison.OrdinalIgnoreCase)
        || column.EndsWith("_age", StringComparison.OrdinalIgnoreCase)
        || column.EndsWith("_decile", StringComparison.OrdinalIgnoreCase)
        || column.EndsWith("_quintile", StringComparison.OrdinalIgnoreCase);
}
