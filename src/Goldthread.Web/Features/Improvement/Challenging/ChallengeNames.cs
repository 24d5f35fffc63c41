using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Challenging;

/// <summary>What the words of a challenge’s form and address name: an agency, a group, a finding, a measure.</summary>
[Scoped]
public sealed class ChallengeNames(
    GoldthreadDb db,
    Address address,
    Scope scope,
    ImprovementChoicesQuery choices,
    AgreedMeasureQuery measures
)
{
    /// <exception cref="RuleBrokenException">The person sees no such agency here.</exception>
    public async Task<Guid> AgencyAsync(string slug, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var agencies = await choices.AgenciesAsync(cancel);
        return agencies.FirstOrDefault(known => known.Slug == slug && scope.Sees(here, known.Id))?.Id
            ?? throw new RuleBrokenException("Choose an agency from the list.", "Agency");
    }

    /// <exception cref="RuleBrokenException">There is no such group.</exception>
    public async Task<Guid?> GroupAsync(string? slug, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(slug))
        {
            return null;
        }

        var groups = await choices.GroupsAsync(cancel);
        return groups.FirstOrDefault(group => group.Slug == slug)?.Id
            ?? throw new RuleBrokenException("Choose a group from the list.", "Group");
    }

    /// <exception cref="NotFoundException">There is no such finding here.</exception>
    public async Task<Guid?> FindingAsync(string? finding, CancellationToken cancel)
    {
        if (finding?.ToUpperInvariant() is not { Length: > 0 } reference)
        {
            return null;
        }

        var here = address.Here.Id;
        var found = await db
            .Findings.AsNoTracking()
            .SingleOrDefaultAsync(one => one.PartnershipId == here && one.Reference == reference, cancel);
        return found?.Id ?? throw new NotFoundException();
    }

    /// <exception cref="NotFoundException">Nobody knows such a measure.</exception>
    public async Task<string?> MeasureAsync(string? key, CancellationToken cancel) =>
        string.IsNullOrEmpty(key) ? null
        : await measures.FindAsync(key, cancel) is { } measure ? measure.Key
        : throw new NotFoundException();
}
