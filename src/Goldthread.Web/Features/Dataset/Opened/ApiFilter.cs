using System.Globalization;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.Opened;

/// <summary>What an address asks for, as it was read; or the sentence that says what cannot be read of it.</summary>
public sealed record ApiFilter
{
    public const int UsualLimit = 200;
    public const int MostLimit = 1000;

    /// <summary>Every filter there is; any other is a slip of the pen that would silently bring too much.</summary>
    private static readonly string[] Names = ["theme", "indicator", "from", "to", "release", "limit", "cursor"];

    public int? Theme { get; private init; }

    public string? Indicator { get; private init; }

    public DateOnly? From { get; private init; }

    public DateOnly? To { get; private init; }

    public int? Release { get; private init; }

    public int Limit { get; private init; } = UsualLimit;

    public string? Cursor { get; private init; }

    /// <summary>What is wrong with it; nothing where all is well.</summary>
    public string? Fault { get; private init; }

    public static ApiFilter Read(IReadOnlyDictionary<string, string> query)
    {
        var unknown = query.Keys.FirstOrDefault(name => !Names.Contains(name, StringComparer.Ordinal));
        var filter = new ApiFilter
        {
            Theme = Number(query, "theme", 1, 13),
            Indicator = query.GetValueOrDefault("indicator"),
            From = Day(query, "from"),
            To = Day(query, "to"),
            Release = Number(query, "release", 1, int.MaxValue),
            Limit = Number(query, "limit", 1, MostLimit) ?? UsualLimit,
            Cursor = query.GetValueOrDefault("cursor"),
        };
        var fault =
            unknown is not null ? $"There is no filter “{unknown}”. The filters are {string.Join(", ", Names)}."
            : Bad(query, "theme", filter.Theme) ? "The theme must be a number from 1 to 13."
            : Bad(query, "from", filter.From) ? "The first day must be like 2026-04-01."
            : Bad(query, "to", filter.To) ? "The last day must be like 2026-06-30."
            : Bad(query, "release", filter.Release) ? "The release must be a number from 1."
            : query.ContainsKey("limit") && Number(query, "limit", 1, MostLimit) is null
                ? "The limit must be a number from 1 to 1000."
            : null;
        return filter with { Fault = fault };
    }

    public bool Keeps(IMeasureDefinition measure) =>
        (Theme is null || measure.Theme == Theme)
        && (Indicator is null || string.Equals(measure.Id, Indicator, StringComparison.OrdinalIgnoreCase));

    public bool Keeps(Period period) =>
        (From is null || period.LastDay >= From) && (To is null || period.FirstDay <= To);

    private static bool Bad<T>(IReadOnlyDictionary<string, string> query, string name, T? read)
        where T : struct => query.ContainsKey(name) && read is null;

    private static int? Number(IReadOnlyDictionary<string, string> query, string name, int least, int most) =>
        query.TryGetValue(name, out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
            : null;

    private static DateOnly? Day(IReadOnlyDictionary<string, string> query, string name) =>
        query.TryGetValue(name, out var text)
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
