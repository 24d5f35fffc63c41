namespace Goldthread.Platform.Data;

/// <summary>
/// The partnerships whose rows this unit of work may touch, and within them the agencies: one request, one job or one
/// command. Empty until somebody sets it, so that forgetting it shows nothing rather than everything.
/// </summary>
public sealed class Scope
{
    private Guid[] partnerships = [];
    private Guid[] whole = [];
    private Guid[] agencies = [];

    /// <summary>Read by the query filters of every context of this unit of work.</summary>
    public IReadOnlyList<Guid> Partnerships => partnerships;

    /// <summary>Those of the partnerships in which rows of every agency are seen.</summary>
    public IReadOnlyList<Guid> Whole => whole;

    /// <summary>The agencies whose rows are seen in the other partnerships.</summary>
    public IReadOnlyList<Guid> Agencies => agencies;

    /// <summary>Whether the floor's own tables may be read for all partnerships: the job runner and trail verification.</summary>
    public bool Across { get; private set; }

    /// <summary>Grows at each change, so that a connection that is open meanwhile can be told the new scope.</summary>
    public int Edition { get; private set; }

    /// <summary>A command, a job, the demonstration: these partnerships, with the rows of every agency.</summary>
    public void To(params IEnumerable<Guid> ids)
    {
        partnerships = [.. ids.Distinct().Order()];
        whole = partnerships;
        agencies = [];
        Edition++;
    }

    /// <summary>A person: these partnerships, every agency's rows in some of them and in the others those of their own.</summary>
    public void To(IEnumerable<Guid> ids, IEnumerable<Guid> seenWhole, IEnumerable<Guid> ownAgencies)
    {
        To(ids);
        whole = [.. partnerships.Intersect(seenWhole)];
        agencies = [.. ownAgencies.Distinct().Order()];
    }

    /// <summary>Leaves of the scope what lies in one partnership; nothing where it does not hold that one.</summary>
    public void NarrowTo(Guid? id)
    {
        partnerships = id is { } one && Holds(one) ? [one] : [];
        whole = [.. whole.Intersect(partnerships)];
        Edition++;
    }

    public void AcrossTheFloor()
    {
        Across = true;
        Edition++;
    }

    public bool Holds(Guid partnership) => partnerships.Contains(partnership);

    /// <summary>Whether rows of this agency are seen in this partnership.</summary>
    public bool Sees(Guid partnership, Guid agency) =>
        Holds(partnership) && (whole.Contains(partnership) || agencies.Contains(agency));
}
