using System.Globalization;
using Goldthread.Platform.Calendar;

namespace Goldthread.Features.Improvement.FollowingThreads;

/// <summary>What the filters of the list of threads offer, and how those that are chosen are said.</summary>
public sealed record ThreadFilterChoices(
    IReadOnlyList<ThemeChoice> Themes,
    IReadOnlyList<AgencyChoice> Agencies,
    IReadOnlyList<PriorityChoice> Priorities,
    DateOnly Today
)
{
    private const int YearsBack = 6;

    public static ThreadFilterChoices None { get; } = new([], [], [], DateOnly.MinValue.AddYears(YearsBack + 2));

    public IEnumerable<FilterChoice> Sources => Any<SourceKind>("Any kind", kind => kind.Say());

    /// <summary>Every thread has the first two stations, so they are no choice.</summary>
    public IEnumerable<FilterChoice> Stations =>
        Any<ThreadStation>("Any station", station => station.Say())
            .Where(one => one.Value is not (nameof(ThreadStation.Source) or nameof(ThreadStation.Finding)));

    public IEnumerable<FilterChoice> Verdicts => Any<ImpactVerdict>("Any verdict", verdict => verdict.Say());

    public IEnumerable<FilterChoice> Years =>
        [
            new("", "Last 24 months"),
            .. Enumerable
                .Range(0, YearsBack)
                .Select(back => new FinancialYear(FinancialYear.Of(Today).Start - back))
                .Select(year => new FilterChoice(year.Start.ToString(CultureInfo.InvariantCulture), year.Name)),
            new(ThreadFilter.AllYears, "All years"),
        ];

    public IEnumerable<FilterChoice> ThemeNames =>
        [new("", "Any theme"), .. Themes.Select(theme => new FilterChoice(theme.Slug, theme.Name))];

    public IEnumerable<FilterChoice> AgencyNames =>
        [new("", "Any agency"), .. Agencies.Select(agency => new FilterChoice(agency.Slug, agency.Name))];

    public IEnumerable<FilterChoice> PriorityNames =>
        [
            new("", "Any priority"),
            .. Priorities.Select(priority => new FilterChoice(priority.Id.ToString(), priority.Title)),
        ];

    /// <summary>The filters that are on, in words, each with the filter that is left without it.</summary>
    public IEnumerable<(string Text, ThreadFilter Without)> Chosen(ThreadFilter filter)
    {
        (string Label, string? Value, ThreadFilter Without)[] all =
        [
            ("View", filter.View?.Say(), filter with { View = null }),
            ("Source", filter.Source?.Say(), filter with { Source = null }),
            ("Has reached", filter.Station?.Say(), filter with { Station = null }),
            ("Verdict", filter.Verdict?.Say(), filter with { Verdict = null }),
            ("Theme", Name(ThemeNames, filter.Theme), filter with { Theme = null }),
            ("Agency", Name(AgencyNames, filter.Agency), filter with { Agency = null }),
            ("Priority", Name(PriorityNames, filter.Priority?.ToString()), filter with { Priority = null }),
            ("Agreed", Name(Years, filter.Year), filter with { Year = null }),
        ];
        return all.Where(one => one.Value is not null).Select(one => ($"{one.Label}: {one.Value}", one.Without));
    }

    /// <summary>What is chosen and no longer offered is said as the address says it, so that it can be taken away.</summary>
    private static string? Name(IEnumerable<FilterChoice> offered, string? value) =>
        string.IsNullOrEmpty(value) ? null : offered.FirstOrDefault(one => one.Value == value)?.Text ?? value;

    private static IEnumerable<FilterChoice> Any<T>(string any, Func<T, string> say)
        where T : struct, Enum =>
        [new("", any), .. Enum.GetValues<T>().Select(value => new FilterChoice(value.ToString(), say(value)))];
}

/// <summary>One value of a filter.</summary>
public sealed record FilterChoice(string Value, string Text);
