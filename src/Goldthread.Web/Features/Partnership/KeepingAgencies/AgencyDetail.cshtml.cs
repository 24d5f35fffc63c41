using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingAgencies;

/// <summary>One agency: where it works, what it was and became, who holds posts in it, what happened.</summary>
public sealed class AgencyDetailModel(
    GoldthreadDb db,
    CurrentUser user,
    KeptAgenciesQuery kept,
    RecordHistoryQuery history,
    TimeProvider time
) : GoldthreadPage
{
    public Agency Agency { get; private set; } = null!;

    public IReadOnlyList<MembershipLine> Memberships { get; private set; } = [];

    public IReadOnlyList<Agency> Predecessors { get; private set; } = [];

    public Agency? Successor { get; private set; }

    public IReadOnlyList<PostLine> Posts { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>Whether they may say where it works, as far as they look after the partnership.</summary>
    public bool MayKeep => user.May(PartnershipPolicy.Keep);

    /// <summary>Whether they may change the agency itself.</summary>
    public bool MayChange { get; private set; }

    public bool MayEnd(MembershipLine line) =>
        (line.To is not { } last || last >= time.Today()) && user.May(PartnershipPolicy.Keep, line.PartnershipId);

    public async Task OnGetAsync(string slug, CancellationToken cancel)
    {
        Agency =
            await db.Agencies.AsNoTracking().SingleOrDefaultAsync(agency => agency.Slug == slug, cancel)
            ?? throw new NotFoundException();
        Memberships = await db
            .AgencyMemberships.AsNoTracking()
            .Where(membership => membership.AgencyId == Agency.Id)
            .Join(
                db.Partnerships,
                membership => membership.PartnershipId,
                partnership => partnership.Id,
                (membership, partnership) =>
                    new MembershipLine(
                        membership.Id,
                        partnership.Id,
                        partnership.Name,
                        membership.Kind,
                        membership.From,
                        membership.To
                    )
            )
            .ToListAsync(cancel);
        Memberships =
        [
            .. Memberships.OrderBy(line => line.Partnership, StringComparer.Ordinal).ThenBy(line => line.From),
        ];
        Predecessors = await db
            .Agencies.AsNoTracking()
            .Where(agency => agency.SuccessorId == Agency.Id)
            .OrderBy(agency => agency.Name)
            .ToListAsync(cancel);
        Successor = await db
            .Agencies.AsNoTracking()
            .SingleOrDefaultAsync(agency => agency.Id == Agency.SuccessorId, cancel);
        var today = time.Today();
        MayChange = await kept.KeepsAsync(Agency.Id, today, cancel);
        Posts = await db
            .Posts.AsNoTracking()
            .Where(post => post.AgencyId == Agency.Id && post.From <= today && (post.To == null || post.To >= today))
            .Join(
                db.People,
                post => post.PersonId,
                person => person.Id,
                (post, person) => new PostLine(person.Id, person.Name, post.Title)
            )
            .ToListAsync(cancel);
        History = await history.OfAsync(cancel, [Agency.Id, .. Memberships.Select(line => line.Id)]);
    }
}

/// <summary>Where the agency works.</summary>
public sealed record MembershipLine(
    Guid Id,
    Guid PartnershipId,
    string Partnership,
    MembershipKind Kind,
    DateOnly From,
    DateOnly? To
);

/// <summary>Who holds a post in it.</summary>
public sealed record PostLine(Guid PersonId, string Name, string Title);
