using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>What the forms of this module offer to choose from, in the partnership that the address names.</summary>
public sealed class ImprovementChoicesQuery(GoldthreadDb db, KeptAnswers kept, Address address, TimeProvider time)
{
    /// <summary>What the filters of the lists offer, kept until one of them changes.</summary>
    public Task<FilterChoices> ForFiltersAsync(CancellationToken cancel) =>
        kept.OfAsync(address.Here.Id, nameof(FilterChoices), ReadForFiltersAsync, cancel);

    private async Task<FilterChoices> ReadForFiltersAsync(CancellationToken cancel) =>
        new(
            await AgenciesAsync(cancel),
            await OwnersAsync(cancel),
            await ThemesAsync(cancel),
            await GroupsAsync(cancel),
            await PrioritiesAsync(cancel)
        );

    /// <summary>The agencies that work here today, by name.</summary>
    public async Task<IReadOnlyList<AgencyChoice>> AgenciesAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var today = time.Today();
        return await db
            .Agencies.AsNoTracking()
            .Where(agency =>
                (agency.To == null || agency.To >= today)
                && db.Set<AgencyMembership>()
                    .Any(membership =>
                        membership.AgencyId == agency.Id
                        && membership.PartnershipId == here
                        && membership.From <= today
                        && (membership.To == null || membership.To >= today)
                    )
            )
            .OrderBy(agency => agency.Name)
            .Select(agency => new AgencyChoice(agency.Id, agency.Slug, agency.Name))
            .ToListAsync(cancel);
    }

    /// <summary>The posts that can answer for something: those of these agencies, and the partnership's own team.</summary>
    public async Task<IReadOnlyList<OwnerChoice>> PostsAsync(
        IReadOnlyCollection<Guid> agencies,
        CancellationToken cancel
    )
    {
        var here = address.Here.Id;
        var today = time.Today();
        return await db
            .Posts.AsNoTracking()
            .Where(post =>
                post.From <= today
                && (post.To == null || post.To >= today)
                && (post.TeamOfId == here || (post.AgencyId != null && agencies.Contains(post.AgencyId.Value)))
            )
            .OrderBy(post => post.TeamOfId == here)
            .ThenBy(post => post.Title)
            .Select(post => new OwnerChoice(post.Id, post.Title, post.AgencyId))
            .ToListAsync(cancel);
    }

    /// <summary>The posts that can look at impact: the team, and those of the partnership's groups.</summary>
    public async Task<IReadOnlyList<OwnerChoice>> CheckersAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var today = time.Today();
        return await db
            .Posts.AsNoTracking()
            .Where(post =>
                post.From <= today
                && (post.To == null || post.To >= today)
                && (post.TeamOfId == here || post.GroupPartnershipId == here)
            )
            .OrderBy(post => post.Title)
            .Select(post => new OwnerChoice(post.Id, post.Title, post.AgencyId))
            .ToListAsync(cancel);
    }

    /// <summary>The posts that answer for an action here.</summary>
    private async Task<IReadOnlyList<OwnerChoice>> OwnersAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        return await db
            .Posts.AsNoTracking()
            .Where(post =>
                db.Set<AgencyAction>().Any(action => action.OwnerPostId == post.Id && action.PartnershipId == here)
            )
            .OrderBy(post => post.Title)
            .Select(post => new OwnerChoice(post.Id, post.Title, post.AgencyId))
            .ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<GroupChoice>> GroupsAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var today = time.Today();
        return await db
            .Groups.AsNoTracking()
            .Where(group => group.PartnershipId == here && (group.To == null || group.To >= today))
            .OrderBy(group => group.Name)
            .Select(group => new GroupChoice(group.Id, group.Slug, group.Name))
            .ToListAsync(cancel);
    }

    /// <summary>The themes of practice that are offered.</summary>
    public async Task<IReadOnlyList<ThemeChoice>> ThemesAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        return await db
            .Themes.AsNoTracking()
            .Where(theme => theme.PartnershipId == here && theme.Kind == ThemeKind.Practice && theme.Retired == null)
            .OrderBy(theme => theme.Name)
            .Select(theme => new ThemeChoice(theme.Id, theme.Slug, theme.Name))
            .ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<PriorityChoice>> PrioritiesAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        return await db
            .Priorities.AsNoTracking()
            .Where(priority => priority.PartnershipId == here)
            .OrderByDescending(priority => priority.ToYear)
            .ThenBy(priority => priority.Title)
            .Select(priority => new PriorityChoice(priority.Id, priority.Title))
            .ToListAsync(cancel);
    }
}

/// <summary>What the filters of the lists offer. Owners are the posts that answer for an action.</summary>
public sealed record FilterChoices(
    IReadOnlyList<AgencyChoice> Agencies,
    IReadOnlyList<OwnerChoice> Owners,
    IReadOnlyList<ThemeChoice> Themes,
    IReadOnlyList<GroupChoice> Groups,
    IReadOnlyList<PriorityChoice> Priorities
)
{
    public static FilterChoices None { get; } = new([], [], [], [], []);
}

/// <summary>An agency to choose.</summary>
public sealed record AgencyChoice(Guid Id, string Slug, string Name);

/// <summary>A post to choose; <paramref name="AgencyId"/> where it stands in an agency.</summary>
public sealed record OwnerChoice(Guid Id, string Title, Guid? AgencyId);

/// <summary>A group to choose.</summary>
public sealed record GroupChoice(Guid Id, string Slug, string Name);

/// <summary>A theme to choose.</summary>
public sealed record ThemeChoice(Guid Id, string Slug, string Name);

/// <summary>A priority of the business plan to choose.</summary>
public sealed record PriorityChoice(Guid Id, string Title);
