using Goldthread.GovUk.Charts;

namespace Goldthread.Features.Section11;

/// <summary>Bars of the overview, the same on the page and in the Word file.</summary>
public static class OverviewCharts
{
    public static Drawing Said(IReadOnlyList<StandardPicture> standards, ChartWidth width) =>
        PartBars.Draw(
            $"Agencies that rate a standard {GoodOf(standards)}. The table gives the same numbers.",
            [.. standards.Select(one => new PartOfWhole(one.Name, one.Said.Good, one.Said.Rated))],
            width
        );

    public static Drawing Agreed(IReadOnlyList<StandardPicture> standards, ChartWidth width) =>
        PartBars.Draw(
            $"Agencies that the panel rates {GoodOf(standards)}. The table gives the same numbers.",
            [.. standards.Select(one => new PartOfWhole(one.Name, one.Agreed.Good, one.Agreed.Rated))],
            width
        );

    public static string GoodOf(IReadOnlyList<StandardPicture> standards) =>
        standards is [var first, ..] ? first.Good : "";
}
