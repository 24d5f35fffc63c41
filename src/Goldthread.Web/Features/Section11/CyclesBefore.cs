namespace Goldthread.Features.Section11;

/// <summary>What the update of the second year goes back to.</summary>
public static class CyclesBefore
{
    /// <summary>The full self-assessments that the same body ran before a cycle.</summary>
    public static IQueryable<Cycle> FullBefore(this IQueryable<Cycle> cycles, Cycle cycle)
    {
        var (runBy, year) = (cycle.RunById, cycle.Year);
        return cycles.Where(earlier =>
            earlier.RunById == runBy && earlier.Year < year && earlier.Kind == CycleKind.FullAssessment
        );
    }
}
