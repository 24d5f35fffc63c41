using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>What an import means to do with one file.</summary>
public sealed class ReleasePlan
{
    public required DataFile File { get; init; }

    public required InputFile Input { get; init; }

    /// <summary>The table it is a release of, or nothing for a new one.</summary>
    public Guid? TableId { get; init; }

    /// <summary>The release it is compared with.</summary>
    public StatisticsRelease? Before { get; init; }

    /// <summary>Whether exactly this file was imported before.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Columns whose purpose was guessed, other than those that look renamed: of them only that is asked.</summary>
    public IReadOnlyList<ColumnGuess> Guesses { get; init; } = [];

    public IReadOnlyList<RenameGuess> Renames { get; init; } = [];

    public IReadOnlyList<PublishedMeasure> Measures { get; init; } = [];

    /// <summary>Rows that were read and are not kept.</summary>
    public IReadOnlyList<SkippedRows> Skipped { get; init; } = [];

    /// <summary>The cells that hold a marker, counted in words.</summary>
    public required string Gaps { get; init; }

    /// <summary>What it says differently from the last release, in words; empty for a first release.</summary>
    public string Changes { get; init; } = "";

    /// <summary>Set when it has been kept.</summary>
    public Guid? ReleaseId { get; set; }

    public string Periods
    {
        get
        {
            if (!File.Kind.HoldsFigures)
            {
                return File.Edition;
            }

            if (File.Span is not { } span)
            {
                return "no kept rows";
            }

            var (first, last) = span;
            return File.Months is { } months
                ? $"every month, {Period.Span(months.MonthOf(first, 0), months.MonthOf(last, 11))}"
                : Period.Span(first, last);
        }
    }

    /// <summary>
    /// A fault for each file that is a release of the same table as one before it: which of the two is the later cannot
    /// be known.
    /// </summary>
    public static IReadOnlyList<FileFault> SharedTables(IReadOnlyList<ReleasePlan> plans)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<FileFault>();
        foreach (var plan in plans.Where(plan => !plan.IsKnown))
        {
            var name = plan.File.Name;
            var table =
                plan.TableId?.ToString()
                ?? (plan.File.Subject.Length > 0 ? plan.File.Subject : StatisticsTable.StemOf(name));
            if (table.Length > 0 && !seen.TryAdd(table, name))
            {
                var reason = $"This is a release of the same table as {seen[table]}; import the earlier one first.";
                faults.Add(new FileFault(name, 1, "-", reason));
            }
        }

        return faults;
    }

    public FileReport Report() =>
        new(
            File.Name,
            ReleaseId,
            IsKnown,
            File.Kind,
            File.Kept,
            Periods,
            [.. Measures.Select(measure => $"{measure.Id} {measure.Name}")],
            Gaps,
            Changes,
            Guesses,
            Renames
        );
}
