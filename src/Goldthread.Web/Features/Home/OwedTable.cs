using Goldthread.Platform.Office;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Home;

/// <summary>Who owes what, as a table to take away.</summary>
public static class OwedTable
{
    public static DownloadTable Of(OwedList list) =>
        new(
            "Owed",
            "Who owes what",
            ["Agency", "Who answers", "Kind", "Reference", "What", "Due", "Days late"],
            list.Kept.Select(item =>
                (IReadOnlyList<object?>)
                    [
                        item.Agency,
                        item.Owner ?? "Nobody yet",
                        item.Kind,
                        item.Reference,
                        item.Text,
                        item.Due,
                        Math.Max(0, list.Today.DayNumber - item.Due.DayNumber),
                    ]
            )
        );

    public static Workbook BookOf(string partnership, OwedList list) =>
        new(
            $"Who owes what: {partnership}",
            [$"As on {Words.PlainDate(list.Today)}, with the filters of the page."],
            [Of(list)]
        );
}
