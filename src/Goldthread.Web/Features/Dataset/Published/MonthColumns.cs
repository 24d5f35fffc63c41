namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// Twelve indicator columns named after the months, which together cover one year. In a year that ends on 31 March,
/// April under 2023 is April 2022.
/// </summary>
/// <param name="FirstIndicator">The place of the first month’s column among the indicators.</param>
/// <param name="FirstMonth">Its month, 1 to 12.</param>
public sealed record MonthColumns(int FirstIndicator, int FirstMonth)
{
    /// <summary>Finds twelve neighbouring columns whose names are the months in order, from any month; else null.</summary>
    public static MonthColumns? Find(IReadOnlyList<DataColumn> indicators)
    {
        for (var start = 0; start + 12 <= indicators.Count; start++)
        {
            if (TimeIdentifier.MonthNumber(indicators[start].Name) is { } first && RunsOn(indicators, start, first))
            {
                return new MonthColumns(start, first);
            }
        }

        return null;
    }

    /// <summary>
    /// The month that a column holds in a row of a yearly period: years of two numbers (202425) begin in the first; a
    /// reporting year that does not begin in January ends in the year it is named after.
    /// </summary>
    /// <param name="year">The row’s period.</param>
    /// <param name="offset">0 for the first month column, to 11.</param>
    public Period MonthOf(Period year, int offset)
    {
        var startsYearBefore = !year.Identifier.SixDigits && FirstMonth > 1;
        var months = FirstMonth - 1 + offset;
        return Period.OfMonth(year.Year - (startsYearBefore ? 1 : 0) + (months / 12), (months % 12) + 1);
    }

    /// <summary>The twelve months of a row, in order.</summary>
    public IEnumerable<MonthlyCell> Unfold(DataRow row)
    {
        for (var offset = 0; offset < 12; offset++)
        {
            var cell = row.Cells.Read(FirstIndicator + offset);
            yield return new MonthlyCell(MonthOf(row.Period, offset), row.Area, cell, row);
        }
    }

    private static bool RunsOn(IReadOnlyList<DataColumn> indicators, int start, int first)
    {
        for (var offset = 1; offset < 12; offset++)
        {
            if (TimeIdentifier.MonthNumber(indicators[start + offset].Name) != ((first - 1 + offset) % 12) + 1)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A month’s figure that was published as a column of a yearly row.</summary>
public sealed record MonthlyCell(Period Month, Area Area, PublishedCell Cell, DataRow Row);
