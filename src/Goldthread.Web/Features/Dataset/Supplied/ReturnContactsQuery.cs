using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>Who is written to about an agency's figures: its leads, its executives, and of a partnership the chair.</summary>
[Scoped]
public sealed class ReturnContactsQuery(GoldthreadDb db, AskedIndicatorsQuery asked)
{
    /// <summary>By agency; the posts of whoever took over stand for an agency that ended.</summary>
    public async Task<IReadOnlyDictionary<Guid, AgencyContacts>> OfAsync(
        Guid partnershipId,
        IReadOnlyCollection<Guid> agencies,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var answering = await asked.AnsweringAsync(partnershipId, today, cancel);
        var wanted = agencies.Select(agency => answering.GetValueOrDefault(agency)).OfType<Guid>().Distinct().ToList();
        var people = await HeldOn(today)
            .Where(held => held.AgencyId != null && wanted.Contains(held.AgencyId.Value))
            .ToListAsync(cancel);
        var names = await db
            .Agencies.AsNoTracking()
            .Where(agency => agencies.Contains(agency.Id) || wanted.Contains(agency.Id))
            .ToDictionaryAsync(agency => agency.Id, cancel);
        return agencies
            .Distinct()
            .ToDictionary(
                agency => agency,
                agency =>
                {
                    var now = answering.GetValueOrDefault(agency);
                    var held = people.Where(one => one.AgencyId == now).ToList();
                    return new AgencyContacts(
                        names[agency],
                        now is { } id && id != agency ? names[id] : null,
                        Of(held, Role.AgencyLead),
                        Of(held, Role.AgencyExecutive)
                    );
                }
            );
    }

    /// <summary>The independent chair of a partnership; more than one where the post is shared.</summary>
    public async Task<IReadOnlyList<ReturnContact>> ChairsAsync(
        Guid partnershipId,
        DateOnly today,
        CancellationToken cancel
    ) =>
        Of(
            await HeldOn(today)
                .Where(held =>
                    held.Role == Role.IndependentChair
                    && (held.TeamOfId == partnershipId || held.GroupPartnershipId == partnershipId)
                )
                .ToListAsync(cancel),
            Role.IndependentChair
        );

    private IQueryable<Held> HeldOn(DateOnly today) =>
        db
            .Posts.AsNoTracking()
            .Where(post => post.From <= today && (post.To == null || post.To >= today))
            .Join(
                db.People.Where(person => person.Left == null),
                post => post.PersonId,
                person => person.Id,
                (post, person) =>
                    new Held
                    {
                        AgencyId = post.AgencyId,
                        TeamOfId = post.TeamOfId,
                        GroupPartnershipId = post.GroupPartnershipId,
                        Role = post.Role,
                        Title = post.Title,
                        PersonId = person.Id,
                        Name = person.Name,
                        Email = person.Email,
                    }
            );

    private static IReadOnlyList<ReturnContact> Of(IEnumerable<Held> held, Role role) =>
        [
            .. held.Where(one => one.Role == role)
                .DistinctBy(one => one.PersonId)
                .OrderBy(one => one.Title, StringComparer.Ordinal)
                .Select(one => new ReturnContact(one.PersonId, one.Name, one.Email, one.Title)),
        ];

    private sealed class Held
    {
        public Guid? AgencyId { get; init; }

        public Guid? TeamOfId { get; init; }

        public Guid? GroupPartnershipId { get; init; }

        public Role Role { get; init; }

        public string Title { get; init; } = "";

        public Guid PersonId { get; init; }

        public string Name { get; init; } = "";

        public string Email { get; init; } = "";
    }
}

/// <summary>The people of an agency who are written to.</summary>
/// <param name="Agency">The agency that is asked.</param>
/// <param name="TakenOverBy">Whoever took over, where it has ended.</param>
/// <param name="Leads">The posts that supply figures.</param>
/// <param name="Executives">The posts above them.</param>
public sealed record AgencyContacts(
    Agency Agency,
    Agency? TakenOverBy,
    IReadOnlyList<ReturnContact> Leads,
    IReadOnlyList<ReturnContact> Executives
);

/// <summary>One person, by the post they hold.</summary>
public sealed record ReturnContact(Guid PersonId, string Name, string Email, string Post);
