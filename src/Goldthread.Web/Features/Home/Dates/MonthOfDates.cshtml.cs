using System.Globalization;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Home.Dates;

/// <summary>What is dated, a month at a time, as a list: a grid of boxes says less and cannot be read aloud.</summary>
public sealed class MonthOfDatesModel(DatesQuery dates, TimeProvider time) : GoldthreadPage
{
    private const string MonthFormat = "yyyy-MM";
    private const int MonthsAway = 120;

    private string? kind;
    private string? agency;

    /// <summary>The first day of the month that is shown.</summary>
    public DateOnly Month { get; private set; }

    public DateOnly Today { get; private set; }

    public IReadOnlyList<DatedLine> Lines { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public IReadOnlyList<ChosenFilter> Chosen { get; private set; } = [];

    public string MonthWord => InAddress(Month);

    public string Earlier => To(Month.AddMonths(-1), kind, agency);

    public string Later => To(Month.AddMonths(1), kind, agency);

    public string Unfiltered => To(Month, null, null);

    public async Task OnGetAsync(string? month, string? kind, string? agency, CancellationToken cancel)
    {
        (this.kind, this.agency) = (OrNothing(kind), OrNothing(agency));
        Today = time.Today();
        Month = Read(month);
        var last = Month.AddMonths(1).AddDays(-1);
        var all = await dates.BetweenAsync(Month, last, cancel);
        var kept = all.Where(item => this.kind is null || item.Kind == this.kind)
            .Where(item => this.agency is null || item.Agency == this.agency)
            .Select(item => new DatedLine(item.Day, item));
        var holidays = dates.Holidays(Month, last).Select(one => new DatedLine(one.Day, null, one.Title));
        Lines = [.. kept.Concat(holidays).OrderBy(line => line.Day).ThenBy(line => line.Item is not null)];
        Kinds = Choices("Anything", all.Select(item => item.Kind), this.kind);
        Agencies = Choices("Any agency", all.Select(item => item.Agency).OfType<string>(), this.agency);
        Chosen = [.. Removable()];
    }

    /// <summary>This month where the address names none, or one too far away to be meant.</summary>
    private DateOnly Read(string? month)
    {
        var current = new DateOnly(Today.Year, Today.Month, 1);
        return
            DateOnly.TryParseExact(month, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
            && asked >= current.AddMonths(-MonthsAway)
            && asked <= current.AddMonths(MonthsAway)
            ? asked
            : current;
    }

    private IEnumerable<ChosenFilter> Removable()
    {
        if (kind is not null)
        {
            yield return new ChosenFilter($"What: {kind}", To(Month, null, agency));
        }

        if (agency is not null)
        {
            yield return new ChosenFilter($"Agency: {agency}", To(Month, kind, null));
        }
    }

    private static List<SelectListItem> Choices(string any, IEnumerable<string> words, string? chosen) =>
        [
            new SelectListItem(any, ""),
            .. words
                .Concat(chosen is null ? [] : [chosen])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(word => new SelectListItem(word, word, word == chosen)),
        ];

    private static string? OrNothing(string? typed) => typed?.Trim() is { Length: > 0 } words ? words : null;

    private static string InAddress(DateOnly month) => month.ToString(MonthFormat, CultureInfo.InvariantCulture);

    private static string To(DateOnly month, string? kind, string? agency) =>
        HomePaths.MonthOfDates() + Filters.ToQuery(("month", InAddress(month)), ("kind", kind), ("agency", agency));
}

/// <summary>One line of the calendar: something dated, or a bank holiday.</summary>
public sealed record DatedLine(DateOnly Day, CalendarItem? Item, string? Holiday = null);
