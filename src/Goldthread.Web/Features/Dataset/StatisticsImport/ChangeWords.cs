using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>What a release says differently from the one before it, in numbers and words.</summary>
public static class ChangeWords
{
    private const int MostNames = 8;

    /// <summary>Compares two releases, each kind in its way: figures by place and period, lists by entry.</summary>
    public static string Between(DataFile older, DataFile newer, AreaDirectory areas) =>
        newer.Kind.HoldsFigures
            ? Say(ReleaseComparison.Between(older, newer, areas))
            : Say(ListComparison.Between(older, newer));

    public static string Say(ListComparison comparison)
    {
        if (comparison.IsEmpty)
        {
            return "Nothing differs from the last release.";
        }

        string[] parts =
        [
            Count(comparison.Changes.Count, "cell changed", "cells changed"),
            Count(comparison.Added.Count, "entry added", "entries added"),
            Count(comparison.Removed.Count, "entry removed", "entries removed"),
            Name(comparison.NewColumns, "new column", "new columns"),
            Name(comparison.LostColumns, "column gone", "columns gone"),
        ];
        return $"{Words.List(parts.Where(part => part.Length > 0))}.";
    }

    public static string Say(ReleaseComparison comparison)
    {
        if (comparison.IsEmpty)
        {
            return "Nothing differs from the last release.";
        }

        string[] parts =
        [
            Count(comparison.CountOf(RestatementKind.Changed), "value changed", "values changed"),
            Count(comparison.CountOf(RestatementKind.Withdrawn), "value withdrawn", "values withdrawn"),
            Count(comparison.CountOf(RestatementKind.Supplied), "gap filled", "gaps filled"),
            Count(comparison.CountOf(RestatementKind.MarkerChanged), "marker changed", "markers changed"),
            Count(comparison.Added.Count, "row added", "rows added"),
            Count(comparison.Removed.Count, "row removed", "rows removed"),
            Name(comparison.NewColumns, "new column", "new columns"),
            Name(comparison.LostColumns, "column gone", "columns gone"),
            Name(
                [.. comparison.Renamed.Select(pair => $"{pair.New}, before {pair.Old}")],
                "column renamed",
                "columns renamed"
            ),
        ];
        return $"{Words.List(parts.Where(part => part.Length > 0))}.";
    }

    private static string Count(int count, string one, string many) => count == 0 ? "" : Words.Plural(count, one, many);

    private static string Name(IReadOnlyList<string> names, string one, string many) =>
        names.Count == 0 ? ""
        : names.Count <= MostNames ? $"{Count(names.Count, one, many)} ({string.Join("; ", names)})"
        : $"{Count(names.Count, one, many)} ({string.Join("; ", names.Take(MostNames))}; and {Words.Count(names.Count - MostNames)} more)";
}
