using System.Globalization;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement.ChangingMany;

/// <summary>How a change of many actions is said.</summary>
public static class BulkWords
{
    public static string Say(this BulkChangeKind kind) =>
        kind switch
        {
            BulkChangeKind.Owner => "New owner",
            BulkChangeKind.DueDate => "New due date",
            BulkChangeKind.Agreement => "Agreed",
            BulkChangeKind.Closing => "Closed without completing",
        };

    /// <summary>A kept value for the page.</summary>
    /// <param name="kind">What changed.</param>
    /// <param name="value">The value as it is kept.</param>
    /// <param name="posts">The titles of the posts among the values.</param>
    public static string Say(this BulkChangeKind kind, string? value, IReadOnlyDictionary<Guid, string> posts) =>
        (kind, value) switch
        {
            (BulkChangeKind.Owner, null) => "Nobody",
            (BulkChangeKind.Owner, _) => posts.GetValueOrDefault(Guid.Parse(value), "A post that is no more"),
            (BulkChangeKind.DueDate, not null) => Words.TableDate(
                DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            ),
            (_, not null) => Enum.Parse<ActionStatus>(value).Say(),
            (_, null) => "",
        };

    /// <summary>"1 action changed, 2 left as they were".</summary>
    public static string Count(int done, int refused) =>
        $"{Words.Plural(done, "action")} changed{(refused > 0 ? $", {Words.Count(refused)} left as {(refused == 1 ? "it was" : "they were")}" : "")}";
}
