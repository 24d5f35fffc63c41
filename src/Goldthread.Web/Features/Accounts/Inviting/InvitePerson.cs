using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.Inviting;

/// <summary>Asks a person in by mail. An invitation that is still open gives way to the new one.</summary>
[UseCase]
public sealed class InvitePerson(
    GoldthreadDb db,
    KeptPeopleQuery people,
    CurrentUser user,
    Outbox outbox,
    AccountsSettings settings,
    TimeProvider time
)
{
    /// <exception cref="NotFoundException">The person is not among those this one looks after.</exception>
    /// <exception cref="RuleBrokenException">They have left, hold no post, or can sign in already.</exception>
    public async Task<string> RunAsync(Guid personId, CancellationToken cancel)
    {
        var now = time.UtcNow();
        var today = time.Today();
        var person = await people.RequireAsync(personId, cancel);
        var (invitation, token) = Invitation.Make(person, user.Name, now);
        if (
            !await db.Posts.AnyAsync(post => post.PersonId == personId && (post.To == null || post.To >= today), cancel)
        )
        {
            throw new RuleBrokenException("Give this person a post first. Without one nothing would open for them.");
        }

        if (await db.Accounts.AnyAsync(account => account.PersonId == personId && account.ClosedAt == null, cancel))
        {
            throw new RuleBrokenException(
                "This person has an account. They can sign in with their work email address."
            );
        }

        foreach (var earlier in await db.Invitations.Where(earlier => earlier.PersonId == personId).ToListAsync(cancel))
        {
            earlier.Withdraw(now);
        }

        db.Add(invitation);
        outbox.Add(Mail(person, invitation, token));
        await db.SaveChangesAsync(this, cancel);
        return person.Email;
    }

    private OutgoingMail Mail(Person person, Invitation invitation, string token) =>
        new(
            "M2",
            person.Email,
            SubjectFor(invitation.InvitedBy),
            MailText
                .Of(
                    $"Dear {person.Name}",
                    $"{invitation.InvitedBy} has invited you to Goldthread, where safeguarding partners keep what they learn and what they do about it.",
                    $"Accept {Words.By(invitation.ExpiresAt)}. It takes a minute, and there is no password to choose."
                )
                .WithLink("See the invitation", settings.Link(AccountsPaths.AcceptInvite(token)))
                .Then("If you did not expect this, or somebody else does this work now, reply and tell us who.")
        )
        {
            PersonId = person.Id,
            IsSecret = true,
        };

    private static string SubjectFor(string inviter)
    {
        var subject = $"{inviter} has invited you to Goldthread";
        return subject.Length <= MailMessage.SubjectLength ? subject : "You have been invited to Goldthread";
    }
}
