using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>What the words of a tracker can be said to mean.</summary>
[Scoped]
public sealed class TrackerChoices(ImprovementChoicesQuery choices)
{
    public async Task<TrackerOffers> ReadAsync(CancellationToken cancel)
    {
        var agencies = await choices.AgenciesAsync(cancel);
        return new TrackerOffers(
            agencies,
            await choices.ThemesAsync(cancel),
            // A post of the team answers for any agency; one of an agency would not see the others’ actions.
            [.. (await choices.PostsAsync([], cancel)).Where(post => post.AgencyId is null)]
        );
    }
}

/// <summary>What there is to choose from.</summary>
public sealed record TrackerOffers(
    IReadOnlyList<AgencyChoice> Agencies,
    IReadOnlyList<ThemeChoice> Themes,
    IReadOnlyList<OwnerChoice> Posts
)
{
    public static TrackerOffers None { get; } = new([], [], []);
}
