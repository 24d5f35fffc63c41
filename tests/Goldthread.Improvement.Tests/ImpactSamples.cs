using System.Globalization;
using Goldthread.Features.Improvement;

namespace Goldthread.Improvement.Tests;

/// <summary>
/// Measures to read. Before goes up and down by 1 around 26: limits of 26 ± 5.32, so 20.7 and 31.3. Years are reporting
/// years, quarters those of the calendar.
/// </summary>
public static class ImpactSamples
{
    public static readonly DateOnly Ended = new(2026, 3, 3);

    public static readonly double?[] Before14 = Steady(14);

    public static ImpactReading Years(double?[] before, params double?[] since) =>
        Read(before, since, MeasureDirection.Lower, MeasureDirection.Lower);

    public static ImpactReading Read(
        double?[] before,
        double?[] since,
        MeasureDirection? better,
        MeasureDirection? agreed
    )
    {
        double?[] values = [.. before, .. since];
        var measure = Quarterly(values) with
        {
            Better = better,
            Points = [.. values.Select((value, index) => Year(2027 - before.Length + index, value))],
        };
        return ImpactReading.Of(measure, Ended, agreed);
    }

    /// <summary>The year to 31 March.</summary>
    public static MeasurePoint Year(int year, double? value) =>
        new(
            new(year - 1, 4, 1),
            new(year, 3, 31),
            string.Create(CultureInfo.InvariantCulture, $"Reporting year {year}"),
            value,
            null,
            null
        );

    public static Measure Quarterly(double?[] values) =>
        new(
            "test:X-1",
            "X-1",
            "Re-referrals",
            "%",
            MeasureDirection.Lower,
            "/data/indicators/X-1",
            null,
            [.. values.Select((value, index) => Quarter(new DateOnly(2021, 1, 1).AddMonths(3 * index), value))]
        );

    public static MeasurePoint Quarter(DateOnly first, double? value) =>
        new(
            first,
            first.AddMonths(3).AddDays(-1),
            string.Create(CultureInfo.InvariantCulture, $"Quarter {(first.Month + 2) / 3} of {first.Year}"),
            value,
            null,
            null
        );

    public static double?[] Steady(int count) =>
        [.. Enumerable.Range(0, count).Select(index => (double?)(index % 2 == 0 ? 25 : 27))];
}
