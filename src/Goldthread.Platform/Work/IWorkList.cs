using Goldthread.Platform.Access;

namespace Goldthread.Platform.Work;

/// <summary>What needs a person: each module answers for its own records, Home collects.</summary>
[ContributionPoint]
public interface IWorkList
{
    Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel);
}

/// <summary>One line of Home.</summary>
/// <param name="Section">Which list it stands in.</param>
/// <param name="Reference">Its reference, or nothing.</param>
/// <param name="Text">What to do, as the link says it.</param>
/// <param name="Detail">One muted line below.</param>
/// <param name="Path">Where the link leads.</param>
/// <param name="Due">The day it is due, where it has one.</param>
/// <param name="Status">A status word of the product, or nothing.</param>
public sealed record WorkItem(
    WorkSection Section,
    string? Reference,
    string Text,
    string Detail,
    string Path,
    DateOnly? Due = null,
    string? Status = null
);

public enum WorkSection
{
    Clocks,
    Overdue,
    DueThisWeek,
    ToDecide,
    WaitingForOthers,
    Changed,
    ComingUp,
}
