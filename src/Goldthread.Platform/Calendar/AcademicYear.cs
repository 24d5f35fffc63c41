namespace Goldthread.Platform.Calendar;

/// <summary>A school year: 1 September to 31 August.</summary>
public sealed record AcademicYear
{
    /// <summary>The school year that starts in the September of a year.</summary>
    /// <param name="start">The year in which it starts: 2026 for 2026 to 2027.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year has no place in <see cref="DateOnly"/>.</exception>
    public AcademicYear(int start)
    {
        FirstDay = new DateOnly(start, 9, 1);
        LastDay = FirstDay.AddYears(1).AddDays(-1);
    }

    public int Start => FirstDay.Year;

    public DateOnly FirstDay { get; }

    public DateOnly LastDay { get; }

    /// <summary>"2026 to 2027".</summary>
    public string Name => EnglishDates.TwoYears(Start);

    public AcademicYear Next => new(Start + 1);

    public AcademicYear Previous => new(Start - 1);

    /// <summary>The year that a day belongs to.</summary>
    public static AcademicYear Of(DateOnly day) => new(day.AddMonths(-8).Year);

    public bool Contains(DateOnly day) => FirstDay <= day && day <= LastDay;

    public override string ToString() => Name;
}
