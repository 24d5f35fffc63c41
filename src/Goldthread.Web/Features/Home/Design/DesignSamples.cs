using System.Globalization;
using Goldthread.GovUk.Charts;

namespace Goldthread.Features.Home.Design;

/// <summary>Made-up charts for the design page: the reference chart of the design, and the awkward cases.</summary>
internal static class DesignSamples
{
    private const string Label =
        "Control chart of repeat referrals by quarter, October 2020 to September 2026. "
        + "The sentence above and the table below give the same information.";

    private static readonly double[] Repeat =
    [
        25.1,
        26.3,
        24.1,
        25.9,
        27.3,
        25.0,
        26.1,
        34.6,
        26.4,
        24.6,
        26.8,
        25.4,
        22.9,
        21.6,
        24.2,
        22.0,
        22.8,
        19.6,
        20.4,
        18.4,
        20.3,
        19.2,
        18.4,
        18.8,
    ];

    public static ControlChartView Quarterly { get; } =
        new(
            Label,
            [.. Repeat.Select((value, index) => Quarter(2020, 3, index, value, RepeatMark(index)))],
            new ValueStyle(1, true)
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

    /// <summary>Gaps of one and of three quarters, few points and trial limits.</summary>
    public static ControlChartView Gaps { get; } =
        new(
            "Control chart of early help assessments by quarter, with two gaps. The table below gives the same figures.",
            [
                .. new double?[] { 61, 64, null, 66, 58, 63, null, null, null, 71, 66, 68 }.Select(
                    (value, index) => Quarter(2023, 1, index, value, index == 9 ? PointMark.Change : PointMark.Ordinary)
                ),
            ],
            new ValueStyle(0, true)
        )
        {
            Stretches = [new LimitStretch(0, 11, 64.6, 52.1, 77.1, Trial: true)],
        };

    /// <summary>Ten yearly rates, without limits.</summary>
    public static ControlChartView Yearly { get; } =
        new(
            "Line chart of children with a protection plan, yearly rate. The table below gives the same figures.",
            [
                .. Enumerable
                    .Range(0, 10)
                    .Select(index => new ChartPoint(
                        string.Create(CultureInfo.InvariantCulture, $"{2016 + index} to {2017 + index}"),
                        (2017 + index).ToString(CultureInfo.InvariantCulture),
                        41.2 + 4 * Math.Sin(index)
                    )),
            ],
            new ValueStyle(1)
        )
        {
            Stretches = [new LimitStretch(0, 9, 41.5, 33.1, 49.9, Trial: true)],
        };

    /// <summary>Ten years of months: 120 points.</summary>
    public static ControlChartView Monthly { get; } =
        new(
            "Control chart of contacts at the front door by month. The table below gives the same figures.",
            [
                .. Enumerable
                    .Range(0, 120)
                    .Select(index => new ChartPoint(
                        new DateOnly(2016, 1, 1).AddMonths(index).ToString("MMMM yyyy", CultureInfo.InvariantCulture),
                        (2016 + index / 12).ToString(CultureInfo.InvariantCulture),
                        1450 + 160 * Math.Sin(index * 1.7) + (index > 100 ? 420 : 0),
                        index > 100 ? PointMark.Concern : PointMark.Ordinary
                    )),
            ],
            new ValueStyle(0)
        )
        {
            Stretches = [new LimitStretch(0, 119, 1510, 1120, 1900)],
            Target = 1400,
        };

    public static IReadOnlyList<ComparisonValue> Areas { get; } =
    [
        new("Northshire", 19.6, 17.9, 21.4, Here: true),
        new("Northshire, year before", 22.1, 20.3, 24.0),
        new("Similar areas", 20.9, 20.4, 21.4),
        new("Region", 21.6, 21.2, 22.0),
        new("England", 22.4, 22.3, 22.5),
    ];

    public static IReadOnlyList<PartOfWhole> Checked { get; } =
    [
        new("Case audits", 8, 18),
        new("Section 11", 3, 14),
        new("Practice reviews", 5, 12),
        new("Inspections and research", 0, 5),
    ];

    /// <summary>Rows for the sparklines: name, value in words, series, mark of the last point, icon and its note.</summary>
    public static IReadOnlyList<DesignMeasure> Measures { get; } =
    [
        new(
            "Children missing three or more health appointments",
            "8.1%",
            [6.1, 5.8, 6.4, 6.0, 6.2, 5.9, 6.3, 6.9, 7.2, 7.0, 7.4, 7.7, 8.1],
            PointMark.Concern,
            SignalIcon.ConcernHigh,
            "Rising",
            SignalIcon.WillMiss
        ),
        new(
            "Repeat referrals where neglect was the concern",
            "18.8%",
            [.. Repeat],
            PointMark.Improvement,
            SignalIcon.ImprovingLow,
            "Falling",
            SignalIcon.MayOrMayNot
        ),
        new(
            "Neglect assessments that used the agreed tool",
            "74%",
            [52, 54, 51, 55, 53, 58, 60, 64, 66, 69, 71, 74],
            PointMark.Improvement,
            SignalIcon.ImprovingHigh,
            "Rising",
            SignalIcon.WillMeet
        ),
        new(
            "Children on a child protection plan for neglect",
            "41.2",
            [35, 34, 36, 35, 37, 38, null, 38, 39, 40, 41.2],
            PointMark.Change,
            SignalIcon.ChangeHigh,
            "Rising",
            SignalIcon.NoTarget
        ),
        new(
            "Persistent absence among children with a plan",
            "30.0%",
            [29, 32, 28, 31, 30, 33, 29, 31, 28, 32, 30],
            PointMark.Ordinary,
            SignalIcon.NoChange,
            "Within limits",
            SignalIcon.MayOrMayNot
        ),
        new(
            "Untreated tooth decay at first health assessment",
            "47%",
            [46, 47, 48, 47, 47.5, 47],
            PointMark.Ordinary,
            SignalIcon.TooEarly,
            "6 of 12 quarters",
            SignalIcon.NoTarget
        ),
    ];

    public static IReadOnlyDictionary<string, Func<Drawing>> Pictures { get; } =
        new Dictionary<string, Func<Drawing>>(StringComparer.Ordinal)
        {
            ["control"] = () => ControlChart.Draw(Quarterly, ChartWidth.Reading),
            ["comparison"] = () =>
                ComparisonBars.Draw("Comparison", Areas, new ValueStyle(1, true), ChartWidth.Reading),
            ["parts"] = () => PartBars.Draw("Findings", Checked, ChartWidth.Reading),
        };

    private static ChartPoint Quarter(int year, int first, int index, double? value, PointMark mark)
    {
        string[] names = ["January to March", "April to June", "July to September", "October to December"];
        var quarter = first + index;
        var name = (year + quarter / 4).ToString(CultureInfo.InvariantCulture);
        return new ChartPoint($"{names[quarter % 4]} {name}", name, value, mark);
    }

    private static PointMark RepeatMark(int index) =>
        index switch
        {
            7 => PointMark.Concern,
            >= 17 => PointMark.Improvement,
            _ => PointMark.Ordinary,
        };
}

/// <summary>A row of the sample table of measures.</summary>
internal sealed record DesignMeasure(
    string Name,
    string Latest,
    IReadOnlyList<double?> Series,
    PointMark Mark,
    SignalIcon Variation,
    string Note,
    SignalIcon Target
)
{
    public double Mean => Series.OfType<double>().Average();
}
