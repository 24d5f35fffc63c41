using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.Demonstration;

/// <summary>Signs in as whoever holds a post of the demonstration. Nowhere else does it work.</summary>
[UseCase]
public sealed class EnterAsPost(
    GoldthreadDb db,
    IInstallation installation,
    NewAccounts accounts,
    SignIns signIns,
    TimeProvider time
)
{
    /// <returns>The key for the browser's cookie.</returns>
    /// <exception cref="NotFoundException">This is no demonstration, or nobody holds the post today.</exception>
    public async Task<string> RunAsync(Guid postId, string device, CancellationToken cancel)
    {
        if (!await installation.IsDemonstrationAsync(cancel))
        {
            throw new NotFoundException();
        }

        var post = await db.FindOrNotFoundAsync<Post>(postId, cancel);
        var person = await db.People.SingleAsync(person => person.Id == post.PersonId, cancel);
        if (!post.IsHeldOn(time.Today()) || person.Left is not null)
        {
            throw new NotFoundException();
        }

        var account = await accounts.ForAsync(person, cancel);
        var key = await signIns.StartAsync(account.Id, person, device, cancel);
        await db.SaveChangesAsync(this, cancel);
        return key;
    }
}
