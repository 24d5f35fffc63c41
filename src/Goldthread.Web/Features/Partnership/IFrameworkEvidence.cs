using Goldthread.Platform.Access;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Partnership;

/// <summary>
/// What there is to show for rows of the learning and improvement framework. A module answers only for rows that it really
/// serves, and only with what is in the database; a row that nobody answers for is not in use yet.
/// </summary>
[ContributionPoint]
public interface IFrameworkEvidence
{
    /// <summary>The evidence in the partnership that the address names.</summary>
    Task<IReadOnlyList<FrameworkEvidence>> HereAsync(CancellationToken cancel);
}

/// <summary>One thing to show.</summary>
/// <param name="Rows">The references of the rows it is evidence for: O1, S6/F1.</param>
/// <param name="Sentence">What there is, without a full stop; it is the text of a link.</param>
/// <param name="When">When it last happened, UTC.</param>
/// <param name="Path">The page that shows it.</param>
/// <param name="Policy">Who may open that page; others read the sentence without the link.</param>
public sealed record FrameworkEvidence(
    IReadOnlyList<string> Rows,
    string Sentence,
    DateTime When,
    string Path,
    Policy Policy
);
