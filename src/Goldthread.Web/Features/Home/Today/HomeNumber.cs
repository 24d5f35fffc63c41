using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Home.Today;

/// <summary>One of the four numbers above the lists. It leads to the list that it counts, line for line.</summary>
/// <param name="Number">In figures, or "Not known" where a module could not say.</param>
/// <param name="What">What is counted.</param>
/// <param name="Path">Where the whole list is.</param>
public sealed record HomeNumber(string Number, string What, string Path)
{
    /// <summary>What is owed in several partnerships has a line for each of them beside the lists.</summary>
    public const string OwedAnchor = "owed";

    public static IReadOnlyList<HomeNumber> Of(IReadOnlyList<HomeList> lists, IReadOnlyList<OwedCount> owed) =>
        [
            Of(lists, WorkSection.Clocks, "statutory clock running", "statutory clocks running"),
            Of(lists, WorkSection.Overdue, "overdue", "overdue"),
            Of(lists, WorkSection.ToDecide, "waiting for your decision", "waiting for your decision"),
            new HomeNumber(
                owed.All(one => one.Count is not null) ? Figure(owed.Sum(one => one.Count!.Value)) : "Not known",
                "owed by others",
                owed is [var only] ? HomePaths.WhoOwesWhat(only.Partnership.Slug) : $"#{OwedAnchor}"
            ),
        ];

    private static HomeNumber Of(IReadOnlyList<HomeList> lists, WorkSection section, string one, string many)
    {
        var list = lists.Single(list => list.Section.Section == section);
        return new HomeNumber(
            list.Failed ? "Not known" : Figure(list.Lines.Count),
            list.Lines.Count == 1 ? one : many,
            list.WholePath
        );
    }

    private static string Figure(int count) => Words.Count(count);
}
