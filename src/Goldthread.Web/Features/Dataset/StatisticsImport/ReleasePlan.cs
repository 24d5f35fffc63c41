using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>What an import means to do with one file.</summary>
public sealed class ReleasePlan
{
    public required DataFile File { get; init; }

    /// <summary>The table it is a release of, or nothing for a new one.</summary>
    public Guid? TableId { get; init; }

    /// <summary>The release it is compared with.</summary>
    public StatisticsRelease? Before { get; init; }

    /// <summary>Whether exactly this file was imported before.</summary>
    public bool IsKnown { get; init; }

    public IReadOnlyList<ColumnGuess> Guesses { get; init; } = [];

    public IReadOnlyList<RenameGuess> Renames { get; init; } = [];

    public IReadOnlyList<PublishedMeasure> Measures { get; init; } = [];

    public int SkippedRows { get; init; }

    public ReleaseComparison? Comparison { get; init; }

    /// <summary>Set when it has been kept.</summary>
    public Guid? ReleaseId { get; set; }

    public string Periods =>
        File.Rows.Count == 0 ? "no kept rows"
        : File.Rows.Min(row => row.Period) is { } first && File.Rows.Max(row => row.Period) is { } last && first != last
            ? $"{first.Label} to {last.Label}"
        : File.Rows[0].Period.Label;

    public string Changes => Comparison is null ? "" : Say(Comparison);

    public FileReport Report() =>
        new(
            File.Name,
            ReleaseId,
            IsKnown,
            File.Rows.Count,
            Periods,
            [.. Measures.Select(measure => $"{measure.Id} {measure.Name}")],
            Changes,
            Renames
        );

    private static string Say(ReleaseComparison comparison)
    {
        if (comparison.IsEmpty)
        {
            return "Nothing differs from the last release.";
        }

        var parts = new (int Count, string One, string Many)[]
        {
            (comparison.CountOf(RestatementKind.Changed), "value changed", "values changed"),
            (comparison.CountOf(RestatementKind.Withdrawn), "value withdrawn", "values withdrawn"),
            (comparison.CountOf(RestatementKind.Supplied), "gap filled", "gaps filled"),
            (comparison.CountOf(RestatementKind.MarkerChanged), "marker changed", "markers changed"),
            (comparison.Added.Count, "row added", "rows added"),
            (comparison.Removed.Count, "row removed", "rows removed"),
            (comparison.NewColumns.Count, "new column", "new columns"),
            (comparison.LostColumns.Count, "column gone", "columns gone"),
            (comparison.Renamed.Count, "column renamed", "columns renamed"),
        };
        return $"{Words.List([.. parts.Where(part => part.Count > 0).Select(part => Words.Plural(part.Count, part.One, part.Many))])}.";
    }
}
