using System.Collections.Frozen;

namespace Goldthread.Platform.Work;

/// <summary>
/// The colour of each status word, one everywhere. The colour only repeats the word; a word that is not here is grey, and
/// what is completed has no tag at all.
/// </summary>
public static class StatusTags
{
    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["In progress"] = "progress",
        ["Agreed"] = "plain",
        ["Proposed"] = "waiting",
        ["Evidence sent"] = "waiting",
        ["Waiting for sign-off"] = "waiting",
        ["Sent"] = "waiting",
        ["In review"] = "waiting",
        ["Returned for changes"] = "due",
        ["Due this week"] = "due",
        ["Partly met"] = "due",
        ["Some difference"] = "due",
        ["There is a problem"] = "overdue",
        ["Overdue"] = "overdue",
        ["Late"] = "overdue",
        ["Not met"] = "overdue",
        ["Not accepted"] = "overdue",
        ["No difference yet"] = "overdue",
        ["Signed off"] = "signed",
        ["Accepted"] = "signed",
        ["Approved"] = "signed",
        ["Published"] = "signed",
        ["Met"] = "signed",
        ["Embedded"] = "made",
        ["Made a difference"] = "made",
        ["Restricted"] = "restricted",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The kind of <c>gt-tag</c> for a status word.</summary>
    public static string KindOf(string word) => Kinds.GetValueOrDefault(word, "plain");
}
