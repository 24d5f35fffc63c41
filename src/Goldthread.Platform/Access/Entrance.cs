using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Platform.Access;

/// <summary>
/// The one door by which a person enters a unit of work: who acts, and which rows they may touch. A request, a digest and a
/// calendar feed all come through here, so that none of them can show more than another.
/// </summary>
[Scoped]
public sealed class Entrance(CurrentUser user, Address address, Scope scope, IDirectory directory, TimeProvider time)
{
    /// <summary>Enters as this person with the posts they hold today.</summary>
    public async Task EnterAsync(SignedInPerson person, CancellationToken cancel)
    {
        // Which partnerships a post reaches is itself written in owned rows, so this one question sees all of them.
        var all = await directory.PartnershipsAsync(cancel);
        scope.To(all.Select(partnership => partnership.Id));
        EnterAs(person, await directory.PostsOfAsync(person.PersonId, time.Today(), cancel));
    }

    /// <summary>Acts as this person, over every partnership that one of the posts reaches.</summary>
    public void EnterAs(SignedInPerson person, IReadOnlyList<HeldPost> posts)
    {
        user.SignIn(person, posts);
        scope.To(user.Reach(), user.WholeReach(), user.AgencyReach());
    }

    /// <summary>
    /// Narrows the unit of work to the one partnership that an address names, if the person reaches it, and else to nothing.
    /// </summary>
    public async Task GoToAsync(string slug, CancellationToken cancel)
    {
        var all = await directory.PartnershipsAsync(cancel);
        address.Partnership = all.FirstOrDefault(there => there.Slug == slug && scope.Holds(there.Id));
        scope.NarrowTo(address.Partnership?.Id);
    }
}
