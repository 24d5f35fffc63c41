using Goldthread.Platform.Access;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>What the form of a proposal offers to choose from.</summary>
public sealed class ProposalChoicesQuery(
    ImprovementChoicesQuery choices,
    IEnumerable<IMeasureSource> sources,
    Address address
)
{
    private const int MostMeasures = 12;

    public async Task<ProposalChoices> ReadAsync(ProposalInput input, CancellationToken cancel)
    {
        var agencies = await choices.AgenciesAsync(cancel);
        var posts = await choices.PostsAsync([.. agencies.Select(agency => agency.Id)], cancel);
        return new ProposalChoices(
            [
                .. agencies.Select(agency => new ProposalAgency(
                    agency,
                    [.. posts.Where(post => post.AgencyId == agency.Id)]
                )),
            ],
            await choices.GroupsAsync(cancel),
            await choices.CheckersAsync(cancel),
            await MeasuresAsync(input, cancel)
        );
    }

    /// <summary>The measure with this key, whichever source holds it.</summary>
    public async Task<Measure?> MeasureAsync(string? key, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(key))
        {
            return null;
        }

        foreach (var source in sources)
        {
            if (await source.ReadAsync(address.Here.Id, key, cancel) is { } measure)
            {
                return measure;
            }
        }

        return null;
    }

    /// <summary>What was looked for, and before it the measure that is chosen already.</summary>
    private async Task<IReadOnlyList<MeasureChoice>> MeasuresAsync(ProposalInput input, CancellationToken cancel)
    {
        List<MeasureChoice> found = [];
        if (await MeasureAsync(input.MeasureKey, cancel) is { } chosen)
        {
            found.Add(new MeasureChoice(chosen.Key, chosen.Reference, chosen.Name, chosen.Unit));
        }

        if (input.MeasureWords?.Trim() is { Length: > 0 } words)
        {
            foreach (var source in sources)
            {
                found.AddRange(await source.FindAsync(address.Here.Id, words, cancel));
            }
        }

        return [.. found.DistinctBy(measure => measure.Key, StringComparer.Ordinal).Take(MostMeasures)];
    }
}

/// <summary>The agencies with their posts, groups, checkers and measures that are offered.</summary>
public sealed record ProposalChoices(
    IReadOnlyList<ProposalAgency> Agencies,
    IReadOnlyList<GroupChoice> Groups,
    IReadOnlyList<OwnerChoice> Checkers,
    IReadOnlyList<MeasureChoice> Measures
)
{
    public static ProposalChoices None { get; } = new([], [], [], []);
}

/// <summary>An agency that can take an action on, with its posts.</summary>
public sealed record ProposalAgency(AgencyChoice Agency, IReadOnlyList<OwnerChoice> Posts);
