namespace Goldthread.Platform.Calendar;

/// <summary>Every version of every rule, so that a clock starts under the version of its day and can always be explained.</summary>
public sealed class ClockRules
{
    private readonly ILookup<string, ClockRule> versions;

    /// <summary>All versions of any number of rules, in any order.</summary>
    /// <exception cref="ArgumentException">
    /// A rule's versions are not numbered 1, 2, 3, or a later version is not in force from a later day.
    /// </exception>
    public ClockRules(IEnumerable<ClockRule> rules)
    {
        versions = rules.OrderBy(rule => rule.Version).ToLookup(rule => rule.Name, StringComparer.Ordinal);
        foreach (var rule in versions)
        {
            CheckOrder([.. rule]);
        }
    }

    /// <summary>All versions, by name and then by version.</summary>
    public IEnumerable<ClockRule> All => versions.SelectMany(rule => rule);

    /// <summary>The version that governs a clock started on this day.</summary>
    /// <exception cref="KeyNotFoundException">No such rule, or none was in force yet.</exception>
    public ClockRule InForce(string name, DateOnly trigger) =>
        versions[name].LastOrDefault(rule => rule.InForceFrom <= trigger)
        ?? throw new KeyNotFoundException($"No rule ‘{name}’ was in force on {EnglishDates.Plain(trigger)}.");

    /// <summary>The version a stored deadline began with.</summary>
    /// <exception cref="KeyNotFoundException">No such rule or version.</exception>
    public ClockRule Version(string name, int version) =>
        versions[name].FirstOrDefault(rule => rule.Version == version)
        ?? throw new KeyNotFoundException(FormattableString.Invariant($"There is no version {version} of ‘{name}’."));

    /// <summary>These rules and one more version or rule.</summary>
    /// <exception cref="ArgumentException">The version does not follow those that stand.</exception>
    public ClockRules With(ClockRule rule) => new(All.Append(rule));

    private static void CheckOrder(List<ClockRule> rule)
    {
        for (var index = 0; index < rule.Count; index++)
        {
            if (rule[index].Version != index + 1)
            {
                throw new ArgumentException(
                    $"The versions of ‘{rule[index].Name}’ are not numbered one by one.",
                    nameof(rule)
                );
            }

            if (index > 0 && rule[index].InForceFrom <= rule[index - 1].InForceFrom)
            {
                throw new ArgumentException(
                    $"A later version of ‘{rule[index].Name}’ must start on a later day.",
                    nameof(rule)
                );
            }
        }
    }
}
