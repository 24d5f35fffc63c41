using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.ManagingReturns;

/// <summary>Every agency by period: who has sent, who owes, what waits for the team.</summary>
public sealed class ManageReturnsModel(
    GoldthreadDb db,
    WindowReturnsQuery returns,
    OpenablePeriodsQuery openable,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    /// <summary>How many periods stand side by side.</summary>
    private const int MostPeriods = 5;

    private const int MostWindows = 400;

    /// <summary>The financial year that is shown; the latest periods where none is named.</summary>
    public string Year { get; private set; } = "";

    /// <summary>The periods shown, the newest first.</summary>
    public IReadOnlyList<WindowLine> Windows { get; private set; } = [];

    public IReadOnlyList<AgencyLine> Agencies { get; private set; } = [];

    /// <summary>Whole years that have been asked for, to choose from.</summary>
    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    /// <summary>The periods that are over and not asked for.</summary>
    public IReadOnlyList<Period> Openable { get; private set; } = [];

    public string Place => address.Here.Slug;

    public DateOnly Today => time.Today();

    public int Waiting => Windows.Sum(window => window.Sent);

    /// <summary>Whether everybody has sent what they were asked for.</summary>
    public bool IsAllSent =>
        Windows.Count > 0 && Agencies.Count > 0 && Windows.All(window => window.Owed == 0 && window.Sent == 0);

    public async Task OnGetAsync(string? year, CancellationToken cancel)
    {
        var here = address.Here.Id;
        Openable = await openable.DueAsync(here, cancel);
        var all = await db
            .ReturnWindows.AsNoTracking()
            .Where(window => window.PartnershipId == here)
            .OrderByDescending(window => window.FirstDay)
            .Take(MostWindows)
            .ToListAsync(cancel);
        var years = all.Select(YearOf).Distinct(StringComparer.Ordinal).ToList();
        Year = years.Contains(year ?? "", StringComparer.Ordinal) ? year! : "";
        Years =
        [
            new SelectListItem("The latest periods", ""),
            .. years.Select(known => new SelectListItem(known, known, known == Year)),
        ];
        List<ReturnWindow> shown =
        [
            .. Year.Length > 0
                ? all.Where(window => YearOf(window) == Year)
                : all.Where(window => !window.IsHistory).Take(MostPeriods),
        ];
        var rows = await returns.OfAsync([.. shown.Select(window => window.Id)], cancel);
        Windows = [.. shown.Select(window => WindowLine.Of(window, rows, Today))];
        Agencies =
        [
            .. rows.GroupBy(row => row.Agency.Id)
                .Select(group => new AgencyLine(group.First().Agency, group.ToDictionary(row => row.Return.WindowId)))
                .OrderBy(line => line.Agency.Name, StringComparer.Ordinal),
        ];
    }

    private static string YearOf(ReturnWindow window)
    {
        var year = FinancialYear.Of(window.FirstDay);
        return FormattableString.Invariant($"{year.FirstDay.Year} to {year.FirstDay.Year + 1}");
    }
}

/// <summary>One period of the list.</summary>
/// <param name="Window">The period.</param>
/// <param name="Asked">How many agencies are asked.</param>
/// <param name="Sent">How many returns wait for the team.</param>
/// <param name="Accepted">How many are accepted.</param>
/// <param name="Owed">How many are with their agencies.</param>
/// <param name="Late">How many of those are late.</param>
public sealed record WindowLine(ReturnWindow Window, int Asked, int Sent, int Accepted, int Owed, int Late)
{
    public static WindowLine Of(ReturnWindow window, IEnumerable<WindowReturn> rows, DateOnly today)
    {
        var own = rows.Where(row => row.Return.WindowId == window.Id).Select(row => row.Return).ToList();
        return new WindowLine(
            window,
            own.Count,
            own.Count(one => one.State == ReturnState.Submitted),
            own.Count(one => one.State is ReturnState.Accepted or ReturnState.Locked),
            own.Count(one => one.IsOpen),
            own.Count(one => one.IsOpen && one.IsLateOn(today))
        );
    }
}

/// <summary>One agency with its return of each period, by the window's id.</summary>
public sealed record AgencyLine(Agency Agency, IReadOnlyDictionary<Guid, WindowReturn> Returns);
