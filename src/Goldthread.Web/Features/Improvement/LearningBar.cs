using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement;

/// <summary>The lists of this module, side by side above each of them; only those that the reader may open.</summary>
[Scoped]
public sealed class LearningBar(CurrentUser user, Address address)
{
    /// <summary>None on a page that stands below no partnership.</summary>
    public IReadOnlyList<LearningBarLink> Links()
    {
        if (address.Partnership is not { } here)
        {
            return [];
        }

        (string Text, string Path, Policy Policy)[] all =
        [
            ("Threads", ImprovementPaths.ThreadList(here.Slug), ImprovementPolicy.Look),
            ("Findings", ImprovementPaths.FindingList(here.Slug), ImprovementPolicy.Look),
            ("Recommendations", ImprovementPaths.RecommendationList(here.Slug), ImprovementPolicy.Look),
            ("Actions", ImprovementPaths.ActionList(here.Slug), ImprovementPolicy.Look),
            ("Impact checks", ImprovementPaths.ImpactList(here.Slug), ImprovementPolicy.Look),
            ("Themes", PartnershipPaths.ThemeList(here.Slug), PartnershipPolicy.Look),
            ("Challenges", ImprovementPaths.ChallengeList(here.Slug), ImprovementPolicy.Look),
            ("Gaps", ImprovementPaths.ThreadGaps(here.Slug), ImprovementPolicy.Oversee),
        ];
        return
        [
            .. all.Where(link => user.May(link.Policy, here.Id))
                .Select(link => new LearningBarLink(link.Text, link.Path)),
        ];
    }
}

/// <summary>One list of the module.</summary>
public sealed record LearningBarLink(string Text, string Path);
