namespace Goldthread.Features.Dataset;

/// <summary>Emerging issues as a page shows them.</summary>
/// <param name="Place">The slug of the partnership.</param>
/// <param name="MayRaise">Whether the reader may raise a finding from them.</param>
public sealed record EmergingIssuesView(string Place, IReadOnlyList<EmergingIssue> Issues, bool MayRaise);
