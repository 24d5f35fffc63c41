using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Section11;

/// <summary>How the questions of two cycles differ, in one sentence.</summary>
public static class SetDifference
{
    public static string Say(QuestionSetText before, QuestionSetText now, int year)
    {
        var (old, fresh) = (
            before.Questions.ToDictionary(one => one.Key, StringComparer.Ordinal),
            now.Questions.ToDictionary(one => one.Key, StringComparer.Ordinal)
        );
        var added = fresh.Keys.Count(key => !old.ContainsKey(key));
        var gone = old.Keys.Count(key => !fresh.ContainsKey(key));
        var reworded = fresh.Count(pair => old.TryGetValue(pair.Key, out var was) && was.Text != pair.Value.Text);
        List<string> parts = [];
        Add(added, "added");
        Add(gone, "left out");
        Add(reworded, "reworded");
        var since = FormattableString.Invariant($"Since {year}: ");
        return parts.Count == 0 ? $"{since}no question has changed." : $"{since}{Words.List(parts)}.";

        void Add(int count, string what)
        {
            if (count > 0)
            {
                parts.Add($"{Words.Plural(count, "question")} {what}");
            }
        }
    }
}
