using System.Globalization;

namespace Goldthread.Features.Dataset.Published;

/// <summary>Reads a day that a spreadsheet’s export left as its number, as 45809 for 1 June 2025, or wrote out.</summary>
public static class ExcelDay
{
    private static readonly DateOnly Nought = new(1899, 12, 30);
    private static readonly string[] Forms = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    public static DateOnly? Read(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number is > 20_000 and < 80_000
                ? Nought.AddDays(number)
                : null
            : DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : null;
}
