using Goldthread.Platform.Office;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>All figures of a pack as an accessible workbook.</summary>
public static class PackWorkbook
{
    public static Workbook Of(PackContent content, string status) =>
        new(
            $"{content.Title}, all figures",
            [
                $"{status}. The figures of every indicator that the pack knows, to {content.Quarter}.",
                "A concern or an improvement is a change that is unlikely to be chance. Target missed means by more than its tolerance.",
                "A letter in brackets stands for a gap: [c] suppressed to protect people, [x] not supplied, [z] does not apply, [u] not reliable enough to use, [low] rounds to zero.",
            ],
            [Indicators(content), Figures(content), Themes(content), Missing(content), Actions(content)]
        )
        {
            Date = content.SaidOn,
            Publisher = content.Partnership,
            Licence = "For members of the partnership only",
        };

    private static DownloadTable Indicators(PackContent content) =>
        new(
            "Indicators",
            "The latest figure of every indicator",
            [
                "Number",
                "Indicator",
                "Theme",
                "Direction",
                "Latest",
                "Period",
                "Reading",
                "What the figures say",
                "Target",
                "England",
                "Source",
            ],
            content.Indicators.Select<PackIndicator, IReadOnlyList<object?>>(one =>
                [
                    one.Id,
                    one.Name,
                    one.Theme,
                    one.Direction,
                    one.Latest,
                    one.Period,
                    one.Word,
                    one.Sentence,
                    PackSections.Target(one),
                    PackSections.England(one),
                    one.Source,
                ]
            )
        );

    private static DownloadTable Figures(PackContent content) =>
        new(
            "Figures",
            "Every figure, with the mean and limits of its stretch",
            [
                "Number",
                "Indicator",
                "Period",
                "Numerator",
                "Denominator",
                "Figure",
                "Unit",
                "Mean",
                "Lower limit",
                "Upper limit",
                "Reading",
            ],
            content.Indicators.SelectMany(one => one.Figures.Select((figure, at) => Row(one, figure, at)))
        )
        {
            Looks = new[] { "Figure", "Mean", "Lower limit", "Upper limit" }.ToDictionary(
                column => column,
                _ => new ColumnLook(1),
                StringComparer.Ordinal
            ),
        };

    private static IReadOnlyList<object?> Row(PackIndicator one, PackFigure figure, int at)
    {
        var limits = one.Limits.FirstOrDefault(stretch => stretch.First <= at && at <= stretch.Last);
        return
        [
            one.Id,
            one.Name,
            figure.Period,
            figure.Numerator ?? (object)(figure.Sign ?? "[z]"),
            figure.Denominator ?? (object)(figure.Sign ?? "[z]"),
            figure.Value ?? (object)(figure.Sign ?? "[x]"),
            one.Unit,
            limits?.Mean ?? (object)"[z]",
            limits?.Lower ?? (object)"[z]",
            limits?.Upper ?? (object)"[z]",
            figure.Value is null ? "No data" : figure.Mark.ToString(),
        ];
    }

    private static DownloadTable Themes(PackContent content) =>
        new(
            "Themes",
            "Indicators of each theme by how their latest figure reads",
            ["Theme", "Name", "With figures", "Concern", "Improving", "Change", "Target missed", "Without figures"],
            content.Themes.Select<PackTheme, IReadOnlyList<object?>>(one =>
                [one.Number, one.Name, one.Read, one.Concern, one.Improving, one.Change, one.Missed, one.Missing]
            )
        );

    private static DownloadTable Missing(PackContent content) =>
        new(
            "Missing data",
            "What is missing, and who was to supply it",
            ["What is missing", "Who was to supply it", "Why"],
            content.Missing.Select<PackGap, IReadOnlyList<object?>>(one => [one.What, one.Who, one.Why])
        );

    private static DownloadTable Actions(PackContent content) =>
        new(
            "Actions from data",
            "Actions that came of figures",
            ["Reference", "Action", "Agency", "Due", "State", "Indicators", "Finding", "Impact"],
            content.Actions.Select<PackAction, IReadOnlyList<object?>>(one =>
                [
                    one.Reference,
                    one.Title,
                    one.Agency,
                    one.Due,
                    one.Status,
                    one.Measures,
                    one.From,
                    one.Impact ?? "Not judged yet",
                ]
            )
        );
}
