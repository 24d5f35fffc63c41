using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Statistics.Tests.Support;

/// <summary>Monthly series from January 2020, as tests write them.</summary>
public static class Months
{
    public static DateOnly Month(int index) => new DateOnly(2020, 1, 1).AddMonths(index);

    public static DatedValue[] Of(params double?[] values) =>
        [.. values.Select((value, index) => new DatedValue(Month(index), value))];

    public static XmrResult Chart(XmrOptions options, params double?[] values) => XmrChart.Of(Of(values), options);

    /// <summary>Values that go up and down by 1 around a level: no rule fires.</summary>
    public static double?[] Steady(int count, double level) =>
        [.. Enumerable.Range(0, count).Select(index => (double?)(level + (index % 2 == 0 ? 1 : -1)))];
}
