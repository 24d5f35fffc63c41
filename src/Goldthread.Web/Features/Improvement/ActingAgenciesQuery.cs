using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// Which agency and which of its posts can take an action on in this partnership today, with the sentence that says why
/// not: an agency that has ended names its successor, an owner who has left is named.
/// </summary>
public sealed class ActingAgenciesQuery(GoldthreadDb db, Address address, TimeProvider time)
{
    /// <exception cref="RuleBrokenException">It has ended, or does not work here.</exception>
    public async Task<Agency> RequireAsync(Guid agencyId, CancellationToken cancel)
    {
        var (here, today) = (address.Here, time.Today());
        var agency =
            await db.Agencies.SingleOrDefaultAsync(known => known.Id == agencyId, cancel)
            ?? throw new RuleBrokenException("Choose the agency from the list.", "Agencies");
        if (!agency.ExistsOn(today))
        {
            throw new RuleBrokenException(await SayEndedAsync(agency, cancel), "Agencies");
        }

        var worksHere = await db.AgencyMemberships.AnyAsync(
            membership =>
                membership.AgencyId == agencyId
                && membership.PartnershipId == here.Id
                && membership.From <= today
                && (membership.To == null || membership.To >= today),
            cancel
        );
        return worksHere
            ? agency
            : throw new RuleBrokenException($"{agency.Name} does not work in {here.Name}.", "Agencies");
    }

    /// <summary>The post that answers for the agency’s action.</summary>
    /// <exception cref="RuleBrokenException">Nobody holds it any more, or it stands elsewhere.</exception>
    public async Task<Post> RequireOwnerAsync(Guid postId, Guid agencyId, CancellationToken cancel)
    {
        var (here, today) = (address.Here.Id, time.Today());
        var post = await db.Posts.AsNoTracking().SingleOrDefaultAsync(known => known.Id == postId, cancel);
        if (post is null || (post.AgencyId != agencyId && post.TeamOfId != here))
        {
            throw new RuleBrokenException("Choose a post of the agency from the list.", "OwnerPostId");
        }

        var hasLeft = await db.People.AnyAsync(person => person.Id == post.PersonId && person.Left != null, cancel);
        return post.IsHeldOn(today) && !hasLeft
            ? post
            : throw new RuleBrokenException(
                $"Nobody holds the post “{post.Title}” any more. Choose another.",
                "OwnerPostId"
            );
    }

    /// <summary>The post that leads on safeguarding in the agency today, or nothing.</summary>
    public async Task<Guid?> LeadOfAsync(Guid agencyId, CancellationToken cancel)
    {
        var today = time.Today();
        return await db
            .Posts.AsNoTracking()
            .Where(post =>
                post.AgencyId == agencyId
                && post.Role == Role.AgencyLead
                && post.From <= today
                && (post.To == null || post.To >= today)
                && !db.Set<Person>().Any(person => person.Id == post.PersonId && person.Left != null)
            )
            .OrderBy(post => post.From)
            .ThenBy(post => post.Title)
            .Select(post => (Guid?)post.Id)
            .FirstOrDefaultAsync(cancel);
    }

    private async Task<string> SayEndedAsync(Agency agency, CancellationToken cancel)
    {
        if (agency.To is not { } last)
        {
            return $"{agency.Name} does not exist yet.";
        }

        var ended = $"{agency.Name} ended on {Words.PlainDate(last)}.";
        var successor = await db
            .Agencies.Where(known => known.Id == agency.SuccessorId)
            .Select(known => known.Name)
            .SingleOrDefaultAsync(cancel);
        return successor is null ? $"{ended} Choose another agency." : $"{ended} Choose {successor}, which took over.";
    }
}
