using Goldthread.Platform.Events;

namespace Goldthread.Platform.Data;

/// <summary>
/// Something with an identity of its own. Ids are time-ordered (version 7) and made here, so a row knows its id before it
/// is saved. Facts that other modules wait for are raised here and handled inside the same transaction.
/// </summary>
public abstract class Entity
{
    private readonly List<IDomainEvent> raised = [];

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Hands over what was raised since the last call, oldest first.</summary>
    public IReadOnlyList<IDomainEvent> TakeEvents()
    {
        var taken = raised.ToArray();
        raised.Clear();
        return taken;
    }

    protected void Raise(IDomainEvent fact) => raised.Add(fact);
}
