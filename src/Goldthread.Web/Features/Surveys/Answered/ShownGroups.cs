namespace Goldthread.Features.Surveys.Answered;

/// <summary>
/// Which groups of people may be shown by themselves. A group is shown when at least k of it answered and at least k of all
/// the rest did, and when those that are not shown are together none or at least k, in everything that is counted: then
/// whatever is taken from whatever, at least k people remain.
/// </summary>
public static class ShownGroups
{
    /// <param name="groups">
    /// The groups by their key with what is counted of each, the same things in the same order: how many answered, how many of
    /// those are scored.
    /// </param>
    /// <param name="others">The same of those who belong to no group.</param>
    /// <param name="least">The smallest number of people that may stand alone: k.</param>
    public static IReadOnlySet<Guid> Of(
        IReadOnlyDictionary<Guid, IReadOnlyList<int>> groups,
        IReadOnlyList<int> others,
        int least
    )
    {
        var whole = Enumerable
            .Range(0, others.Count)
            .Select(at => others[at] + groups.Values.Sum(counts => counts[at]))
            .ToList();
        // Smallest last, so that what is hidden to cover another is as little as it can be; by key where they are alike.
        var shown = groups
            .Where(group =>
                group.Value.Select((count, at) => (count, at)).All(one => IsLarge(one.count, whole[one.at]))
            )
            .OrderByDescending(group => group.Value.Min())
            .ThenBy(group => group.Key)
            .Select(group => group.Key)
            .ToList();
        while (shown.Count > 0 && !IsCovered())
        {
            shown.RemoveAt(shown.Count - 1);
        }

        return shown.ToHashSet();

        bool IsLarge(int count, int all) => count >= least && all - count >= least;

        bool IsCovered() =>
            whole
                .Select((all, at) => all - shown.Sum(group => groups[group][at]))
                .All(left => left == 0 || left >= least);
    }
}
