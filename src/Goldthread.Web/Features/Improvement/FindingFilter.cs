using System.Globalization;
using Goldthread.Features.Partnership;

namespace Goldthread.Features.Improvement;

/// <summary>What the address of the list of findings asks for.</summary>
/// <param name="View">One of <see cref="FindingViews"/>; nothing for all.</param>
/// <param name="Words">Part of what it says, of its source or its reference.</param>
/// <param name="Theme">The slug of a practice theme.</param>
/// <param name="Agency">The slug of an agency that it names.</param>
/// <param name="Source">Only this kind of source.</param>
/// <param name="Priority">The id of a priority of the business plan.</param>
/// <param name="Year">The calendar year in which the source was reported.</param>
public sealed record FindingFilter(
    string? View,
    string? Words,
    string? Theme,
    string? Agency,
    SourceKind? Source,
    Guid? Priority,
    int? Year
)
{
    public static FindingFilter All { get; } = new(null, null, null, null, null, null, null);

    /// <summary>Nothing but a view is asked for.</summary>
    public bool IsView => this with { View = null } == All;

    public string ToQuery() =>
        Filters.ToQuery(
            ("view", View),
            ("words", Words),
            ("theme", Theme),
            ("agency", Agency),
            ("source", Source?.ToString()),
            ("priority", Priority?.ToString()),
            ("year", Year?.ToString(CultureInfo.InvariantCulture))
        );
}

/// <summary>The ways to look at the list that have a link of their own, by the word in the address.</summary>
public static class FindingViews
{
    public const string Draft = "draft";
    public const string Agreed = "agreed";
    public const string Strengths = "strengths";
    public const string NoAction = "no-action";

    /// <summary>Every view with its name, in the order of the page; the last is all and has no word.</summary>
    public static IReadOnlyList<(string? View, string Name)> InOrder { get; } =
    [(Draft, "Draft"), (Agreed, "Agreed"), (Strengths, "Strengths"), (NoAction, "No action yet"), (null, "All")];
}
