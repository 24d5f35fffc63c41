using System.Globalization;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Questionnaires;

/// <summary>Reads the repeated rows of one question. A row in which nothing is typed is no row.</summary>
/// <param name="question">The question.</param>
/// <param name="name">The field of the rows, as the form names it.</param>
/// <param name="faults">Where faults are noted.</param>
public sealed class RowsReading(Question question, string name, AnswerFaults faults)
{
    private const int LongestCell = 1000;

    private static readonly string[] DayForms =
    [
        "d/M/yyyy",
        "d.M.yyyy",
        "d-M-yyyy",
        "d M yyyy",
        "d MMM yyyy",
        "d MMMM yyyy",
        "yyyy-MM-dd",
    ];

    /// <summary>The rows, their cells as they are kept: days and numbers as a machine writes them.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Read(IReadOnlyList<Dictionary<string, string?>> typed)
    {
        List<IReadOnlyDictionary<string, string>> rows = [];
        for (var at = 0; at < typed.Count; at++)
        {
            Dictionary<string, string> row = new(StringComparer.Ordinal);
            foreach (var column in question.Columns)
            {
                if (
                    typed[at].GetValueOrDefault(column.Key)?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } cell
                    && Cell(column, cell, FieldOf(name, at, column)) is { } kept
                )
                {
                    row[column.Key] = kept;
                }
            }

            if (row.Count > 0)
            {
                rows.Add(row);
            }
        }

        if (rows.Count > TypedAnswer.MostRows)
        {
            faults.Add(name, $"Keep this to {Words.Count(TypedAnswer.MostRows)} rows.");
        }

        return [.. rows.Take(TypedAnswer.MostRows)];
    }

    /// <summary>The field of one cell, as the form names it.</summary>
    public static string FieldOf(string name, int row, RowColumn column) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}[{row}][{column.Key}]");

    private string? Cell(RowColumn column, string cell, string field)
    {
        var kept = column.Kind switch
        {
            QuestionKind.Number => TypedNumber.Read(cell)?.ToString("0.################", CultureInfo.InvariantCulture),
            QuestionKind.Date => DateOnly.TryParseExact(
                cell,
                DayForms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null,
            QuestionKind.Choice => column.Options.FirstOrDefault(option => option.Code == cell)?.Code,
            _ => cell.Length <= LongestCell ? cell : null,
        };
        if (kept is null)
        {
            faults.Add(
                field,
                column.Kind switch
                {
                    QuestionKind.Number => $"{column.Label}: enter a number, such as 12 or 12.5.",
                    QuestionKind.Date => $"{column.Label}: enter a date, such as 27/3/2027.",
                    QuestionKind.Choice => $"{column.Label}: choose one of the answers.",
                    _ => $"{column.Label}: keep this to {Words.Count(LongestCell)} characters.",
                }
            );
        }

        return kept;
    }
}
