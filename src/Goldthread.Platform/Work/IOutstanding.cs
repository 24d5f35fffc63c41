namespace Goldthread.Platform.Work;

/// <summary>What others owe the partnership: each module answers for its own records, "Who owes me what" collects.</summary>
[ContributionPoint]
public interface IOutstanding
{
    /// <summary>Everything asked of somebody that is not there yet, in the partnership that the address names.</summary>
    Task<IReadOnlyList<OutstandingItem>> HereAsync(CancellationToken cancel);

    /// <summary>How many there are; a module with thousands of them lets the database count.</summary>
    async Task<int> CountHereAsync(CancellationToken cancel) => (await HereAsync(cancel)).Count;
}

/// <summary>One thing owed.</summary>
/// <param name="AgencyId">The agency that owes it.</param>
/// <param name="Agency">Its name.</param>
/// <param name="Owner">The post that answers for it, or nothing when nobody does.</param>
/// <param name="Kind">What it is: "Reply to a recommendation", "Action".</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Text">What is owed, as a link says it.</param>
/// <param name="Due">The day it is due.</param>
/// <param name="Path">Where the link leads.</param>
public sealed record OutstandingItem(
    Guid AgencyId,
    string Agency,
    string? Owner,
    string Kind,
    string Reference,
    string Text,
    DateOnly Due,
    string Path
);
