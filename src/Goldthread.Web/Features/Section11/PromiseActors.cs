using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>
/// Who does what was promised: the agency that promised it, or whoever took over from it, and there the post that leads.
/// </summary>
[Scoped]
public sealed class PromiseActors(
    GoldthreadDb db,
    ActingAgenciesQuery acting,
    SuccessorQuery successors,
    TimeProvider time
)
{
    /// <returns>Who promised it and who does it: the same agency unless it has ended.</returns>
    /// <exception cref="RuleBrokenException">It has ended and nobody took over, or that agency does not work here.</exception>
    public async Task<(Agency Promised, Agency Acting)> OfAsync(PromisePlace place, CancellationToken cancel)
    {
        var promised = await db.Agencies.SingleAsync(one => one.Id == place.AgencyId, cancel);
        var successor = await successors.OfAsync(promised, cancel);
        return (promised, await acting.RequireAsync(successor.Id, cancel));
    }

    /// <exception cref="RuleBrokenException">An owner is not of the agency, or holds the post no more.</exception>
    public async Task RequireOwnersAsync(IReadOnlyList<PromiseToTake> promises, Agency agency, CancellationToken cancel)
    {
        foreach (var owner in promises.Select(one => one.OwnerPostId).OfType<Guid>().Distinct())
        {
            await acting.RequireOwnerAsync(owner, agency.Id, cancel);
        }
    }

    /// <summary>The post that leads the self-assessment while somebody holds it, or the lead of the agency that acts.</summary>
    public async Task<Guid?> LeadAsync(PromisePlace place, Agency agency, CancellationToken cancel)
    {
        var today = time.Today();
        var named = await db
            .CycleAgencies.AsNoTracking()
            .Where(one => one.CycleId == place.CycleId && one.AgencyId == place.AgencyId)
            .Join(db.Posts, one => one.LeadPostId, post => post.Id, (_, post) => post)
            .Where(post => post.AgencyId == agency.Id)
            .Where(post => post.From <= today && (post.To == null || post.To >= today))
            .Where(post => !db.Set<Person>().Any(person => person.Id == post.PersonId && person.Left != null))
            .Select(post => (Guid?)post.Id)
            .SingleOrDefaultAsync(cancel);
        return named ?? await acting.LeadOfAsync(agency.Id, cancel);
    }
}
