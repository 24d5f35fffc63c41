using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.OwnAccount;

/// <summary>Who one is here: name, address, posts, and the partnerships they reach.</summary>
public sealed class YourAccountModel(
    GoldthreadDb db,
    CurrentUser user,
    IDirectory directory,
    PostsQuery posts,
    TimeProvider time
) : GoldthreadPage
{
    public Person Person { get; private set; } = null!;

    public IReadOnlyList<PlacedPost> Posts { get; private set; } = [];

    public IReadOnlyList<string> Partnerships { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = time.Today();
        var reach = user.Reach().ToHashSet();
        Person = await db.People.AsNoTracking().SingleAsync(person => person.Id == user.PersonId, cancel);
        Posts = [.. (await posts.OfAsync(Person.Id, cancel)).Where(post => DaySpan.Holds(post.From, post.To, today))];
        Partnerships =
        [
            .. (await directory.PartnershipsAsync(cancel))
                .Where(partnership => reach.Contains(partnership.Id))
                .Select(partnership => partnership.Name),
        ];
    }
}
