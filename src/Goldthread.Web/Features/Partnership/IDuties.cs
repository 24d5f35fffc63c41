using Goldthread.Platform.Work;

namespace Goldthread.Features.Partnership;

/// <summary>
/// What a post answers for that is not finished. Each module answers for its own records, so that nobody is let go before it
/// is seen who takes over.
/// </summary>
[ContributionPoint]
public interface IDuties
{
    /// <summary>The open duties of these posts, as far as the scope reaches, soonest due first.</summary>
    Task<IReadOnlyList<Duty>> OfAsync(IReadOnlyCollection<Guid> posts, CancellationToken cancel);
}

/// <summary>One thing that a post answers for.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Kind">"Action", "Impact check".</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Text">What it is, as a link says it.</param>
/// <param name="Due">The day it is due.</param>
/// <param name="Path">Where the link leads.</param>
public sealed record Duty(Guid PostId, string Kind, string Reference, string Text, DateOnly Due, string Path);
