using Goldthread.Platform.Work;

namespace Goldthread.Features.Partnership;

/// <summary>Words that a rule requires.</summary>
public static class Sentence
{
    /// <summary>The words without surrounding space.</summary>
    /// <exception cref="RuleBrokenException">There are none.</exception>
    public static string Require(string? words, string otherwise, string field) =>
        words?.Trim() is { Length: > 0 } said ? said : throw new RuleBrokenException(otherwise, field);
}
