namespace Goldthread.Platform.Calendar;

/// <summary>Three months of a financial year: Quarter 1 is April to June.</summary>
public sealed record Quarter
{
    /// <summary>One of the four quarters of a financial year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not 1 to 4.</exception>
    public Quarter(FinancialYear year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        Year = year;
        Number = number;
        FirstDay = year.FirstDay.AddMonths(3 * (number - 1));
        LastDay = FirstDay.AddMonths(3).AddDays(-1);
    }

    public FinancialYear Year { get; }

    public int Number { get; }

    public DateOnly FirstDay { get; }

    public DateOnly LastDay { get; }

    /// <summary>"July to September 2026".</summary>
    public string Name => $"{EnglishDates.Month(FirstDay)} to {EnglishDates.MonthYear(LastDay)}";

    /// <summary>"July to September 2026 (Quarter 2)".</summary>
    public string NameWithNumber => FormattableString.Invariant($"{Name} (Quarter {Number})");

    public Quarter Next => Of(LastDay.AddDays(1));

    public Quarter Previous => Of(FirstDay.AddDays(-1));

    /// <summary>The quarter that a day belongs to.</summary>
    public static Quarter Of(DateOnly day) => new(FinancialYear.Of(day), ((day.Month + 8) % 12 / 3) + 1);

    public bool Contains(DateOnly day) => FirstDay <= day && day <= LastDay;

    public override string ToString() => Name;
}
