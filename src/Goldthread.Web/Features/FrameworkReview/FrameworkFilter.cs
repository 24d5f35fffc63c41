namespace Goldthread.Features.FrameworkReview;

/// <summary>The words of the address that choose rows.</summary>
public static class FrameworkFilter
{
    public const string InUse = "in-use";

    public const string NotInUse = "not-in-use-yet";

    /// <summary>All rows where the address asks for nothing that is known.</summary>
    public static IReadOnlyList<StandingRow> Keep(IReadOnlyList<StandingRow> rows, string? state) =>
        state switch
        {
            InUse => [.. rows.Where(row => row.IsInUse)],
            NotInUse => [.. rows.Where(row => !row.IsInUse)],
            _ => rows,
        };
}
