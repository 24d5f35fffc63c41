using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// Finds characteristics packed into indicator names (`pupil_count_male` beside `pupil_count`), which belong in a filter.
/// Only the words below are looked for, and only beside a partner, so that `Referrals_child_rate` is left alone.
/// </summary>
public static class PackedIndicators
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["male"] = "sex",
        ["males"] = "sex",
        ["female"] = "sex",
        ["females"] = "sex",
        ["boy"] = "sex",
        ["boys"] = "sex",
        ["girl"] = "sex",
        ["girls"] = "sex",
        ["white"] = "ethnic group",
        ["asian"] = "ethnic group",
        ["black"] = "ethnic group",
        ["mixed"] = "ethnic group",
        ["chinese"] = "ethnic group",
        ["fsm"] = "free school meals",
        ["nonfsm"] = "free school meals",
        ["sen"] = "special educational needs",
        ["nosen"] = "special educational needs",
        ["disabled"] = "disability",
        ["nondisabled"] = "disability",
    };

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "sex",
        "gender",
        "ethnicity",
        "ethnic",
        "group",
        "disability",
        "non",
        "no",
        "not",
    };

    /// <summary>The indicators whose names carry a characteristic, each with that characteristic.</summary>
    public static IEnumerable<(DataColumn Column, string Characteristic)> Find(IEnumerable<DataColumn> indicators)
    {
        var all = indicators.ToList();
        var plain = all.Where(column => Split(column.Name).Value is null)
            .Select(column => Split(column.Name).Stem)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var packed = all.Select(column => (column, split: Split(column.Name)))
            .Where(pair => pair.split.Value is not null);
        foreach (var family in packed.GroupBy(pair => pair.split.Stem, StringComparer.OrdinalIgnoreCase))
        {
            var partners = family
                .GroupBy(pair => Values[pair.split.Value!], StringComparer.Ordinal)
                .Where(same =>
                    plain.Contains(family.Key)
                    || same.Select(pair => pair.split.Value).Distinct(StringComparer.Ordinal).Count() > 1
                );
            foreach (var (column, split) in partners.SelectMany(same => same))
            {
                yield return (column, Values[split.Value!]);
            }
        }
    }

    private static (string Stem, string? Value) Split(string name)
    {
        var words = name.Split(['_', '-'], StringSplitOptions.RemoveEmptyEntries);
        var value = Array.Find(words, Values.ContainsKey);
        var rest = value is null ? words : words.Where(word => !Values.ContainsKey(word) && !Names.Contains(word));
        return (string.Join('_', rest), value?.ToUpperInvariant());
    }
}
