using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>How addresses name packs, and which a quarter may have.</summary>
public static class PackNames
{
    private const string BoardPrefix = "board-";

    /// <summary><c>2026-q2</c>, <c>board-2026-q2</c>.</summary>
    public static string Slug(PackKind kind, Period quarter) =>
        kind == PackKind.Board ? BoardPrefix + quarter.Slug() : quarter.Slug();

    public static string Slug(this ScrutinyPack pack) => Slug(pack.Kind, pack.Period);

    /// <summary>The kind and quarter that an address names, or nothing.</summary>
    public static (PackKind Kind, Period Quarter)? Find(string? slug)
    {
        var board = slug?.StartsWith(BoardPrefix, StringComparison.OrdinalIgnoreCase) == true;
        return
            ReturnPeriods.Find(board ? slug![BoardPrefix.Length..] : slug) is { } period
            && ReturnPeriods.FrequencyOf(period) == Frequency.Quarterly
            ? (board ? PackKind.Board : PackKind.Quarterly, period)
            : null;
    }

    /// <summary>Whether the Board is told after this quarter: after the second and the fourth of the financial year.</summary>
    public static bool EndsHalf(Period quarter) => quarter.Identifier.Label[^1] is '2' or '4';

    /// <summary>The day before what a pack tells of: what was so then is not told as a change.</summary>
    public static DateOnly Before(PackKind kind, Period quarter) =>
        (kind == PackKind.Board ? quarter.Before() : quarter).FirstDay.AddDays(-1);

    /// <summary>"July to September 2026"; of a Board report the half: "April to September 2026".</summary>
    public static string Label(PackKind kind, Period quarter) =>
        kind == PackKind.Board ? Period.Span(quarter.Before(), quarter) : quarter.Label;
}
