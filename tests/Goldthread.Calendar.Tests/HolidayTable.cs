using System.Globalization;

namespace Goldthread.Calendar.Tests;

/// <summary>
/// Bank holidays written down day by day, apart from the product: 2018 to 2028 as published by GOV.UK (Open Government Licence
/// v3.0), 2029 to 2036 worked out with another Easter algorithm (Oudin, 1940) in another language.
/// </summary>
internal static class HolidayTable
{
    public static readonly DateOnly First = new(2018, 1, 1);

    public static readonly DateOnly Last = new(2036, 12, 31);

    private static readonly string[] Years =
    [
        "2018: 1/1 30/3 2/4 7/5 28/5 27/8 25/12 26/12",
        "2019: 1/1 19/4 22/4 6/5 27/5 26/8 25/12 26/12",
        "2020: 1/1 10/4 13/4 8/5 25/5 31/8 25/12 28/12",
        "2021: 1/1 2/4 5/4 3/5 31/5 30/8 27/12 28/12",
        "2022: 3/1 15/4 18/4 2/5 2/6 3/6 29/8 19/9 26/12 27/12",
        "2023: 2/1 7/4 10/4 1/5 8/5 29/5 28/8 25/12 26/12",
        "2024: 1/1 29/3 1/4 6/5 27/5 26/8 25/12 26/12",
        "2025: 1/1 18/4 21/4 5/5 26/5 25/8 25/12 26/12",
        "2026: 1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12",
        "2027: 1/1 26/3 29/3 3/5 31/5 30/8 27/12 28/12",
        "2028: 3/1 14/4 17/4 1/5 29/5 28/8 25/12 26/12",
        "2029: 1/1 30/3 2/4 7/5 28/5 27/8 25/12 26/12",
        "2030: 1/1 19/4 22/4 6/5 27/5 26/8 25/12 26/12",
        "2031: 1/1 11/4 14/4 5/5 26/5 25/8 25/12 26/12",
        "2032: 1/1 26/3 29/3 3/5 31/5 30/8 27/12 28/12",
        "2033: 3/1 15/4 18/4 2/5 30/5 29/8 26/12 27/12",
        "2034: 2/1 7/4 10/4 1/5 29/5 28/8 25/12 26/12",
        "2035: 1/1 23/3 26/3 7/5 28/5 27/8 25/12 26/12",
        "2036: 1/1 11/4 14/4 5/5 26/5 25/8 25/12 26/12",
    ];

    public static IReadOnlySet<DateOnly> Days { get; } = Years.SelectMany(Read).ToHashSet();

    public static IEnumerable<DateOnly> EveryDay() =>
        Enumerable.Range(First.DayNumber, Last.DayNumber - First.DayNumber + 1).Select(DateOnly.FromDayNumber);

    private static IEnumerable<DateOnly> Read(string row) =>
        row[6..]
            .Split(' ')
            .Select(day => DateOnly.ParseExact($"{day}/{row[..4]}", "d/M/yyyy", CultureInfo.InvariantCulture));
}
