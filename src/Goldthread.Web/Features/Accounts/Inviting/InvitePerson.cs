using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.Inviting;

/// <summary>Asks a person in by mail. An invitation that is still open gives way to the new one.</summary>
[UseCase]
public sealed class InvitePerson(GoldthreadDb db, KeptPeopleQuery people, Invitations invitations, TimeProvider time)
{
    /// <exception cref="NotFoundException">The person is not among those this one looks after.</exception>
    /// <exception cref="RuleBrokenException">They have left, hold no post, or can sign in already.</exception>
    public async Task<string> RunAsync(Guid personId, CancellationToken cancel)
    {
        var person = await people.RequireAsync(personId, cancel);
        if (person.Left is null)
        {
            await RequireUseAsync(personId, cancel);
        }

        await invitations.WriteAsync(person, cancel);
        await db.SaveChangesAsync(this, cancel);
        return person.Email;
    }

    private async Task RequireUseAsync(Guid personId, CancellationToken cancel)
    {
        var today = time.Today();
        if (
            !await db.Posts.AnyAsync(post => post.PersonId == personId && (post.To == null || post.To >= today), cancel)
        )
        {
            throw new RuleBrokenException("Give this person a post first. Without one nothing would open for them.");
        }

        if (await invitations.IsOpenToAsync(personId, cancel))
        {
            throw new RuleBrokenException(
                "This person has an account. They can sign in with their work email address."
            );
        }
    }
}
