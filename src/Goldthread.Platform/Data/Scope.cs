namespace Goldthread.Platform.Data;

/// <summary>
/// The partnerships whose rows this unit of work may touch: one request, one job or one command. Empty until somebody
/// sets it, so that forgetting it shows nothing rather than everything.
/// </summary>
public sealed class Scope
{
    private Guid[] partnerships = [];

    /// <summary>Read by the query filters of every context of this unit of work.</summary>
    public IReadOnlyList<Guid> Partnerships => partnerships;

    /// <summary>Whether the floor's own tables may be read for all partnerships: the job runner and trail verification.</summary>
    public bool Across { get; private set; }

    /// <summary>Grows at each change, so that a connection that is open meanwhile can be told the new scope.</summary>
    public int Edition { get; private set; }

    public void To(params IEnumerable<Guid> ids)
    {
        partnerships = [.. ids.Distinct().Order()];
        Edition++;
    }

    public void AcrossTheFloor()
    {
        Across = true;
        Edition++;
    }

    public bool Holds(Guid partnership) => partnerships.Contains(partnership);
}
