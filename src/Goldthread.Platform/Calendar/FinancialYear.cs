namespace Goldthread.Platform.Calendar;

/// <summary>A year of public accounts and returns: 1 April to 31 March.</summary>
public sealed record FinancialYear
{
    /// <summary>The financial year that starts in the April of a year.</summary>
    /// <param name="start">The year in which it starts: 2026 for 2026 to 2027.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year has no place in <see cref="DateOnly"/>.</exception>
    public FinancialYear(int start)
    {
        FirstDay = new DateOnly(start, 4, 1);
        LastDay = FirstDay.AddYears(1).AddDays(-1);
    }

    public int Start => FirstDay.Year;

    public DateOnly FirstDay { get; }

    public DateOnly LastDay { get; }

    /// <summary>"2026 to 2027".</summary>
    public string Name => EnglishDates.TwoYears(Start);

    public FinancialYear Next => new(Start + 1);

    public FinancialYear Previous => new(Start - 1);

    /// <summary>Its four quarters, April to June first.</summary>
    public IReadOnlyList<Quarter> Quarters => [.. Enumerable.Range(1, 4).Select(number => new Quarter(this, number))];

    /// <summary>The year that a day belongs to.</summary>
    public static FinancialYear Of(DateOnly day) => new(day.AddMonths(-3).Year);

    public bool Contains(DateOnly day) => FirstDay <= day && day <= LastDay;

    public override string ToString() => Name;
}
