using System.Globalization;
using Goldthread.Features.Partnership;

namespace Goldthread.Features.Improvement;

/// <summary>
/// What the address of the list of threads asks for. Without a year it is the last 24 months, as the coverage of sources
/// is, so that each number of that table opens exactly its list.
/// </summary>
/// <param name="View">A saved view.</param>
/// <param name="Source">Only findings of this kind of source.</param>
/// <param name="Station">Only threads that have reached this station.</param>
/// <param name="Verdict">Only threads with an action whose latest check says this.</param>
/// <param name="Theme">The slug of a theme.</param>
/// <param name="Agency">The slug of an agency that is concerned or acts.</param>
/// <param name="Priority">A priority of the business plan.</param>
/// <param name="Year">The year in which a financial year of agreeing begins, or <c>all</c>.</param>
public sealed record ThreadFilter(
    ThreadView? View,
    SourceKind? Source,
    ThreadStation? Station,
    ImpactVerdict? Verdict,
    string? Theme,
    string? Agency,
    Guid? Priority,
    string? Year
)
{
    public const string AllYears = "all";

    private const int Months = 24;

    public static ThreadFilter None { get; } = new(null, null, null, null, null, null, null, null);

    /// <summary>The first day that counts where no year is chosen.</summary>
    public static DateOnly Since(DateOnly today) => today.AddMonths(-Months);

    /// <summary>The chosen financial year, if one is.</summary>
    public int? FirstYear =>
        int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100
            ? year
            : null;

    /// <summary>Nothing but a saved view is asked for: then the coverage of sources has counted it already.</summary>
    public bool IsView => this with { View = null } == None;

    public string ToQuery() =>
        Filters.ToQuery(
            ("view", View?.ToString()),
            ("source", Source?.ToString()),
            ("station", Station?.ToString()),
            ("verdict", Verdict?.ToString()),
            ("theme", Theme),
            ("agency", Agency),
            ("priority", Priority?.ToString()),
            ("year", Year)
        );
}

/// <summary>The saved views of the list of threads.</summary>
public enum ThreadView
{
    NoActionYet,
    DoneNotChecked,
    CheckOverdue,
    MadeADifference,
    NoDifferenceYet,
}

/// <summary>The saved views in words.</summary>
public static class ThreadViewWords
{
    public static string Say(this ThreadView view) =>
        view switch
        {
            ThreadView.NoActionYet => "No action yet",
            ThreadView.DoneNotChecked => "Done, not checked",
            ThreadView.CheckOverdue => "Check overdue",
            ThreadView.MadeADifference => "Made a difference",
            ThreadView.NoDifferenceYet => "No difference yet",
        };
}
