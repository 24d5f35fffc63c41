using System.Globalization;
using Goldthread.Statistics;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Features.Dataset.Reckoning;

/// <summary>Proportions and crude rates with their intervals, for a table with one of them a row.</summary>
public static class IntervalReckoning
{
    /// <summary>The columns a table of proportions and rates must have.</summary>
    public static IReadOnlyList<string> InputColumns { get; } =
    ["row_id", "statistic", "numerator", "denominator", "multiplier", "confidence"];

    /// <summary>The columns of the answer, one line for each row.</summary>
    public static IReadOnlyList<string> AnswerColumns { get; } =
    [
        "row_id",
        "status",
        "message",
        "value",
        "lowercl",
        "uppercl",
        "lower99_8cl",
        "upper99_8cl",
        "confidence",
        "statistic_label",
        "method",
    ];

    /// <summary>The answer to one row. A row at fault has the status <c>error</c> and a sentence that says why.</summary>
    public static IReadOnlyList<string> Line(CellRow row)
    {
        try
        {
            return Reckon(row);
        }
        catch (CellFaultException fault)
        {
            return Refusal(row, fault.Reason);
        }
        catch (RefusedInputException fault)
        {
            return Refusal(row, fault.Message);
        }
    }

    private static IReadOnlyList<string> Reckon(CellRow row)
    {
        var isRate = row.Text("statistic") switch
        {
            "rate" => true,
            "proportion" => false,
            _ => throw row.Fault("statistic", "The statistic must be proportion or rate."),
        };
        var (x, n) = (row.Number("numerator"), row.Number("denominator"));
        var multiplier = row.Number("multiplier") ?? throw row.Fault("multiplier", "The multiplier is missing.");
        var levels = ConfidenceLevels.Parse(row.Text("confidence"));
        var first = Of(levels.First);
        var second = levels.Second is { } wide ? Of(wide) : null;
        if (first is { } known && !(double.IsFinite(known.Value) && double.IsFinite(known.Limits.Upper)))
        {
            throw row.Fault("numerator", "The answer is too large to be written.");
        }

        return
        [
            row.Text("row_id"),
            "ok",
            string.Empty,
            CellWriter.Cell(first?.Value),
            CellWriter.Cell(first?.Limits.Lower),
            CellWriter.Cell(first?.Limits.Upper),
            CellWriter.Cell(second?.Limits.Lower),
            CellWriter.Cell(second?.Limits.Upper),
            string.Join(", ", new[] { levels.First, levels.Second }.OfType<Confidence>().Select(Percentage)),
            Label(isRate, multiplier),
            isRate ? MethodOf(x) : "Wilson",
        ];

        Estimate? Of(Confidence level) =>
            isRate ? Rates.Crude(x, n, level, multiplier) : Proportions.Wilson(x, n, level, multiplier);
    }

    private static string Percentage(Confidence level) => CellWriter.Cell(level.Level * 100) + "%";

    private static string Label(bool isRate, double multiplier)
    {
        var number = multiplier.ToString("0.###############", CultureInfo.InvariantCulture);
        return isRate ? $"rate per {number}"
            : multiplier == 100 ? "percentage"
            : $"proportion of {number}";
    }

    private static string MethodOf(double? events) =>
        events switch
        {
            null => string.Empty,
            { } count => Rates.MethodFor(count) == CountMethod.Exact ? "Exact" : "Byars",
        };

    private static IReadOnlyList<string> Refusal(CellRow row, string reason) =>
        [row.Text("row_id"), "error", reason, .. Enumerable.Repeat(string.Empty, AnswerColumns.Count - 3)];
}
