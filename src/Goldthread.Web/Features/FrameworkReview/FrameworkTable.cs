using Goldthread.Platform.Calendar;
using Goldthread.Platform.Office;

namespace Goldthread.Features.FrameworkReview;

/// <summary>The framework and its evidence as a table to download.</summary>
public static class FrameworkTable
{
    public const string NotInUse = "Not in use yet";

    public static DownloadTable Of(IReadOnlyList<StandingRow> rows) =>
        new(
            "Framework",
            "Rows of the framework and the last evidence of each",
            ["Section", "Row", "The framework asks", "Done means", "Last evidence", "Date"],
            rows.Select<StandingRow, IReadOnlyList<object?>>(row =>
                [
                    row.Section,
                    row.Reference,
                    row.FrameworkAsks,
                    row.DoneMeans,
                    row.Last?.Sentence ?? NotInUse,
                    row.Last is { } last ? LondonTime.Day(last.When) : null,
                ]
            )
        );

    /// <summary>The same with a cover that says what it can and cannot show.</summary>
    public static Workbook BookOf(string partnership, IReadOnlyList<StandingRow> rows) =>
        new(
            $"Learning and improvement framework, {partnership}",
            [
                "What the framework asks, in our words, and the last evidence of it in Goldthread.",
                "A row is in use once there is something to show. That does not mean that all of it is done.",
            ],
            [Of(rows)]
        );
}
