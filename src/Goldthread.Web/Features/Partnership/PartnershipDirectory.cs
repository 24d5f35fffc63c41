using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership;

/// <summary>
/// Answers the floor's questions about partnerships and posts. The floor asks before the scope of a request is known, and
/// lets this one question look at the memberships of every partnership.
/// </summary>
public sealed class PartnershipDirectory(GoldthreadDb db, AgencyReachQuery reach) : IDirectory, IInstallation
{
    private IReadOnlyList<NamedPartnership>? partnerships;

    public async Task<IReadOnlyList<NamedPartnership>> PartnershipsAsync(CancellationToken cancel) =>
        partnerships ??= await db
            .Partnerships.AsNoTracking()
            .OrderBy(partnership => partnership.Kind == PartnershipKind.Joint)
            .ThenBy(partnership => partnership.Name)
            .Select(partnership => new NamedPartnership(
                partnership.Id,
                partnership.Slug,
                partnership.Name,
                partnership.Kind == PartnershipKind.Joint
            ))
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<HeldPost>> PostsOfAsync(Guid personId, DateOnly today, CancellationToken cancel)
    {
        var posts = await db
            .Posts.AsNoTracking()
            .Where(post => post.PersonId == personId && post.From <= today && (post.To == null || post.To >= today))
            .OrderBy(post => post.From)
            .ThenBy(post => post.Role == Role.Administrator)
            .ThenBy(post => post.Id)
            .ToListAsync(cancel);
        var all = await PartnershipsAsync(cancel);
        List<HeldPost> held = [];
        foreach (var post in posts)
        {
            var partnershipIds = post switch
            {
                { TeamOfId: { } team } => [team],
                { GroupPartnershipId: { } group } => [group],
                { AgencyId: { } agency } => await reach.OfAsync(agency, today, cancel),
                _ => all.Select(partnership => partnership.Id).ToArray(),
            };
            held.Add(
                new HeldPost(post.Id, post.Role, post.Title, post.AgencyId, partnershipIds)
                {
                    GroupId = post.GroupId,
                    Agencies = post.AgencyId is { } own ? [own, .. await reach.PredecessorsAsync(own, cancel)] : [],
                }
            );
        }

        return held;
    }

    public async Task<bool> IsDemonstrationAsync(CancellationToken cancel) =>
        await db.Installations.AsNoTracking().AnyAsync(installation => installation.IsDemonstration, cancel);

    public async Task<DateOnly?> FixedTodayAsync(CancellationToken cancel) =>
        await db
            .Installations.AsNoTracking()
            .OrderBy(installation => installation.MadeAt)
            .Select(installation => installation.FixedToday)
            .FirstOrDefaultAsync(cancel);

    public async Task<bool> IsSetUpAsync(CancellationToken cancel) => (await PartnershipsAsync(cancel)).Count > 0;
}
