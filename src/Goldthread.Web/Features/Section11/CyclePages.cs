using Goldthread.Platform.Access;

namespace Goldthread.Features.Section11;

/// <summary>The pages of a cycle that its reader may open, in the order of the work.</summary>
/// <param name="Links">What each is called, and where it is.</param>
public sealed record CyclePages(IReadOnlyList<(string Text, string Path)> Links)
{
    public static CyclePages Of(CurrentUser user, NamedPartnership place, Cycle cycle)
    {
        (string Text, Func<string, int, string> Path, Policy Policy)[] rated =
        [
            ("Panel", Section11Paths.PanelAllocation, Section11Policy.Keep),
            ("Scoring", Section11Paths.PanelWork, Section11Policy.Score),
            ("Moderation", Section11Paths.ModerationList, Section11Policy.Moderate),
        ];
        (string Text, Func<string, int, string> Path, Policy Policy)[] all =
        [
            .. cycle.HasPanel ? rated : [],
            ("Letters", Section11Paths.FeedbackList, Section11Policy.Feedback),
            ("Action plan", Section11Paths.CyclePlan, Section11Policy.Keep),
            ("Conversations", Section11Paths.ConversationList, Section11Policy.Converse),
            ("Overview", Section11Paths.CycleOverview, Section11Policy.Overview),
            ("Close", Section11Paths.CloseCycle, Section11Policy.Keep),
        ];
        return new CyclePages([
            .. all.Where(page => user.May(page.Policy, place.Id))
                .Select(page => (page.Text, page.Path(place.Slug, cycle.Year))),
        ]);
    }
}
