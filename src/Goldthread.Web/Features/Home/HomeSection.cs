using Goldthread.Platform.Work;

namespace Goldthread.Features.Home;

/// <summary>One list of Home: how it is headed, what it says when it is empty, and the last word of its own address.</summary>
/// <param name="Section">Which items stand in it.</param>
/// <param name="Slug">The last word of the address of the whole list.</param>
/// <param name="Heading">As the page heads it.</param>
/// <param name="Empty">The sentence to which it collapses.</param>
/// <param name="Plain">How it is called inside a sentence: "See all 12 overdue".</param>
public sealed record HomeSection(WorkSection Section, string Slug, string Heading, string Empty, string Plain)
{
    /// <summary>What somebody has to do, in the order of the page.</summary>
    public static IReadOnlyList<HomeSection> Main { get; } =
    [
        new(WorkSection.Clocks, "clocks", "Clocks", "No statutory clock is running.", "clocks"),
        new(WorkSection.Overdue, "overdue", "Overdue", "Nothing is overdue.", "overdue"),
        new(WorkSection.DueThisWeek, "due", "Due by Friday", "Nothing is due this week.", "due soon"),
        new(
            WorkSection.ToDecide,
            "decisions",
            "Waiting for you to decide",
            "Nothing waits for your decision.",
            "waiting for you to decide"
        ),
    ];

    /// <summary>What stands beside it.</summary>
    public static IReadOnlyList<HomeSection> Beside { get; } =
    [
        new(
            WorkSection.WaitingForOthers,
            "others",
            "Waiting for others",
            "You are waiting for nobody.",
            "waiting for others"
        ),
        new(WorkSection.Changed, "changed", "Changed lately", "Nothing has changed in the last two weeks.", "changes"),
        new(WorkSection.ComingUp, "coming-up", "Coming up", "Nothing is dated in the next four weeks.", "coming up"),
    ];

    public static HomeSection Of(WorkSection section) => All().Single(one => one.Section == section);

    /// <summary>The list behind an address, or nothing.</summary>
    public static HomeSection? At(string slug) => All().SingleOrDefault(one => one.Slug == slug);

    private static IEnumerable<HomeSection> All() => Main.Concat(Beside);
}
