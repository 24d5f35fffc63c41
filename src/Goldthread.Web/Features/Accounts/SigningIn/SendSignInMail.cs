using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.SigningIn;

/// <summary>
/// Sends a code and a link to an address, if it belongs to somebody who may sign in. Whether it does changes nothing that
/// the browser could see.
/// </summary>
[UseCase]
public sealed class SendSignInMail(
    GoldthreadDb db,
    SignIns signIns,
    Outbox outbox,
    AccountsSettings settings,
    TimeProvider time
)
{
    /// <summary>
    /// Mails to one address while their links still work. More would only fill the mailbox: whoever owns it has a working
    /// link already, so nobody can be locked out by a stranger's asking.
    /// </summary>
    public const int MostMails = 6;

    /// <param name="address">As typed.</param>
    /// <param name="returnPath">Where to go afterwards.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The secret for the browser that asked, whoever it is.</returns>
    public async Task<string> RunAsync(string address, string? returnPath, CancellationToken cancel)
    {
        var now = time.UtcNow();
        var typed = address.Trim();
        var key = Person.KeyOf(typed);
        var recent = await db.SignInRequests.CountAsync(
            request => request.AddressKey == key && request.MadeAt > now - SignInRequest.Life,
            cancel
        );
        var accountId = await db
            .Accounts.Join(
                db.Set<Person>(),
                account => account.PersonId,
                person => person.Id,
                (account, person) => new { account.Id, person.Email }
            )
            .Where(known => known.Email == key)
            .Select(known => (Guid?)known.Id)
            .FirstOrDefaultAsync(cancel);
        var holder = await signIns.HolderAsync(accountId ?? Guid.Empty, cancel);
        var sends = holder is not null && recent < MostMails;
        var (request, secrets) = SignInRequest.Make(sends ? accountId : null, typed, returnPath, now);
        db.Add(request);
        if (sends)
        {
            outbox.Add(Mail(holder!, secrets));
        }

        await db.SaveChangesAsync(this, cancel);
        return secrets.Browser;
    }

    private OutgoingMail Mail(Person person, SignInSecrets secrets) =>
        new(
            "M1",
            person.Email,
            "Your Goldthread sign-in code",
            MailText
                .Of(
                    $"Your code is {secrets.Code}",
                    "Type it on the page where you asked to sign in. It works once, for 15 minutes.",
                    "Or use this link, in any browser. It shows a page with one button."
                )
                .WithLink("Sign in to Goldthread", settings.Link(AccountsPaths.UseSignInLink(secrets.Link)))
                .Then("If you did not ask to sign in, you can ignore this message. Do not pass it on.")
        )
        {
            PersonId = person.Id,
            IsSecret = true,
        };
}
