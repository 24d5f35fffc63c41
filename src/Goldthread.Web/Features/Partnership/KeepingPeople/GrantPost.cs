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
    public async Task RunAsync(
        Guid personId,
        Role role,
        string title,
        string place,
        DateOnly from,
        CancellationToken cancel
    )
    {
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

        db.Add(await MakeAsync(person.Id, role, title, place, from, cancel));
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
