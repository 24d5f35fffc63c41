using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>
/// Gives somebody a post. Nobody grants one to themselves, only an administrator makes administrators, and the place must be
/// one that this person keeps.
/// </summary>
[UseCase]
public sealed class GrantPost(GoldthreadDb db, CurrentUser user, KeptPeopleQuery people, PostPlacesQuery places)
{
    /// <param name="asked">The post.</param>
    /// <param name="asksIn">Whether the person is invited to sign in with it, unless they can already.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="NotFoundException">The person is not among those this one looks after.</exception>
    /// <exception cref="RuleBrokenException">See above.</exception>
    public async Task RunAsync(GrantedPost asked, bool asksIn, CancellationToken cancel)
    {
        var (personId, role, title, place, from) = asked;
        var person = await people.RequireAsync(personId, cancel);
        if (person.Id == user.PersonId)
        {
            throw new RuleBrokenException(
                "You cannot give yourself a post. Ask a colleague who keeps the people here."
            );
        }

        if (person.Left is not null)
        {
            throw new RuleBrokenException("This person has left.");
        }

        if (role == Role.Administrator && !user.May(PartnershipPolicy.Found))
        {
            throw new RuleBrokenException("Only a system administrator can make another.", nameof(Role));
        }

        if ((await places.OfferedAsync(cancel)).All(offered => offered.Key != place))
        {
            throw new RuleBrokenException("Choose where the post stands from the list.", "Place");
        }

        var post = await MakeAsync(person.Id, role, title, place, from, cancel);
        if (asksIn)
        {
            post.AskIn();
        }

        db.Add(post);
        await db.SaveChangesAsync(this, cancel);
    }

    private async Task<Post> MakeAsync(
        Guid personId,
        Role role,
        string title,
        string place,
        DateOnly from,
        CancellationToken cancel
    )
    {
        if (place == PostPlacesQuery.Installation)
        {
            return role == Role.Administrator
                ? Post.ForInstallation(personId, title, from)
                : throw new RuleBrokenException(
                    "Only a system administrator’s post stands in the whole installation.",
                    "Place"
                );
        }

        var parts = place.Split(':');
        var id = Guid.Parse(parts[1]);
        return parts[0] switch
        {
            "team" => Post.InTeam(personId, role, title, id, from),
            "group" => Post.InGroup(personId, role, title, await db.FindOrNotFoundAsync<Group>(id, cancel), from),
            _ => Post.InAgency(
                personId,
                role,
                title,
                await db.Agencies.SingleAsync(agency => agency.Id == id, cancel),
                from
            ),
        };
    }
}

/// <param name="PersonId">Who gets it.</param>
/// <param name="Role">What it lets them do.</param>
/// <param name="Title">As people say it.</param>
/// <param name="Place">Where it stands: a key of <see cref="PostPlacesQuery"/>.</param>
/// <param name="From">The first day.</param>
public sealed record GrantedPost(Guid PersonId, Role Role, string Title, string Place, DateOnly From);
