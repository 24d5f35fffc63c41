using System.Globalization;
using Goldthread.GovUk.Charts;

namespace Goldthread.Tests.GovUk;

/// <summary>Views that several chart tests draw.</summary>
internal static class Samples
{
    // csharpier-ignore
    private static readonly double[] Rates =
    [
        25.1, 26.3, 24.1, 25.9, 27.3, 25.0, 26.1, 34.6, 26.4, 24.6, 26.8, 25.4,
        22.9, 21.6, 24.2, 22.0, 22.8, 19.6, 20.4, 18.4, 20.3, 19.2, 18.4, 18.8,
    ];

    /// <summary>The control chart of the design's reference look.</summary>
    public static ControlChartView Reference { get; } = Make();

    /// <summary>One point of each mark.</summary>
    public static ControlChartView Marks { get; } =
        new(
            "Marks",
            [
                .. Enum.GetValues<PointMark>()
                    .Select((mark, index) => new ChartPoint("A year", Year(4 * index), index, mark)),
            ],
            new ValueStyle(0)
        );

    public static ControlChartView Quarters(params double?[] values) =>
        new("Quarters", [.. values.Select((value, index) => Point(index, value))], new ValueStyle(0));

    private static ControlChartView Make()
    {
        return new ControlChartView(
            "Control chart of repeat referrals",
            [
                .. Rates.Select(
                    (value, index) =>
                        Point(index, value) with
                        {
                            Mark =
                                index == 7 ? PointMark.Concern
                                : index >= 17 ? PointMark.Improvement
                                : PointMark.Ordinary,
                        }
                ),
            ],
            new ValueStyle(1, Percent: true)
        )
        {
            Stretches = [new LimitStretch(0, 11, 26.5, 18.7, 34.2), new LimitStretch(12, 23, 20.7, 16.5, 24.9)],
            Target = 18,
            Events =
            [
                new ChartEvent(
                    12,
                    ChartEventKind.Recalculation,
                    "Limits recalculated",
                    "October 2023",
                    "New limits",
                    "Oct 2023"
                ),
                new ChartEvent(
                    17,
                    ChartEventKind.Action,
                    "A-0331 Joint neglect screen starts",
                    "January 2025",
                    "A-0331",
                    "Jan 2025"
                ),
            ],
        };
    }

    private static ChartPoint Point(int index, double? value) =>
        new("Quarter " + (index + 1).ToString(CultureInfo.InvariantCulture), Year(index + 3), value);

    private static string Year(int quarter) => (2020 + quarter / 4).ToString(CultureInfo.InvariantCulture);
}
