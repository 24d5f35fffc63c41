using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts;

/// <summary>Writes invitations and their mails (M2). Whoever asks somebody in saves.</summary>
[Scoped]
public sealed class Invitations(
    GoldthreadDb db,
    CurrentUser user,
    Outbox outbox,
    AccountsSettings settings,
    TimeProvider time
) : IWayIn
{
    public Task<bool> IsOpenToAsync(Guid personId, CancellationToken cancel) =>
        db.Accounts.AnyAsync(account => account.PersonId == personId && account.ClosedAt == null, cancel);

    /// <summary>An invitation that is still open gives way to the new one.</summary>
    /// <exception cref="RuleBrokenException">They have left.</exception>
    public async Task WriteAsync(Person person, CancellationToken cancel)
    {
        var now = time.UtcNow();
        var (invitation, token) = Invitation.Make(person, user.Name, now);
        var earlier = db.Invitations.Where(earlier => earlier.PersonId == person.Id);
        foreach (var one in await earlier.ToListAsync(cancel))
        {
            one.Withdraw(now);
        }

        db.Add(invitation);
        outbox.Add(Mail(person, invitation, token));
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
