using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Home.Digests;

/// <summary>
/// Puts one list of what needs them into the outbox for everybody whose turn it is, on working days from a quarter past
/// eight until six. Each person's list is made in a unit of work of their own, outside the transaction that keeps the
/// message, so that nobody's writing waits for it. It may run at any moment, twice, and on two nodes.
/// </summary>
[UseCase]
public sealed class SendDigests(
    GoldthreadDb db,
    OpenAccountsQuery accounts,
    OnBehalf onBehalf,
    Outbox outbox,
    AccountsSettings settings,
    BankHolidays holidays,
    TimeProvider time
)
{
    /// <summary>The code of the catalogue of messages.</summary>
    public const string Kind = "M4";

    public static readonly TimeOnly Opens = new(8, 15);

    /// <summary>The end of working hours; what was not sent by then is not sent.</summary>
    public static readonly TimeOnly Closes = new(18, 0);

    /// <returns>How many messages were added.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var today = time.Today();
        var calendar = new WorkingDays(holidays);
        var now = time.UtcNow();
        var opens = LondonTime.Instant(today, Opens);
        var closes = LondonTime.Instant(today, Closes);
        if (!calendar.IsWorkingDay(today) || now < opens || now >= closes)
        {
            return 0;
        }

        var due = Enum.GetValues<DigestRhythm>().Where(one => DigestChoice.IsDueOn(one, today, calendar)).ToList();
        // A turn on a later day is one too: so it looks when the clock has jumped back.
        var done = db.DigestTurns.Where(turn => turn.Day >= today).Select(turn => turn.AccountId);
        var waiting = await accounts.WithRhythmAsync(due, opens, done, cancel);
        var contacts = await db.Partnerships.AsNoTracking().ToDictionaryAsync(one => one.Id, cancel);
        var added = 0;
        List<Exception> failures = [];
        foreach (var person in waiting)
        {
            try
            {
                added += await SendAsync(person, contacts, closes, cancel) ? 1 : 0;
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested)
            {
                failures.Add(failure);
                db.ChangeTracker.Clear();
            }
        }

        return failures.Count == 0 ? added : throw new AggregateException(failures);
    }

    private async Task<bool> SendAsync(
        SignedInPerson person,
        Dictionary<Guid, SafeguardingPartnership> contacts,
        DateTime closes,
        CancellationToken cancel
    )
    {
        var work = await onBehalf.ReadAsync(
            person,
            null,
            services => services.GetRequiredService<WorkListQuery>().GatherAsync(cancel),
            cancel
        );
        var today = time.Today();
        var mail = new DigestMail(work, today);
        var sender = work.Partnerships is [var only] ? contacts.GetValueOrDefault(only.Id) : null;
        var added =
            mail.HasSomething
            && await outbox.AddOnceAsync(
                new OutgoingMail(Kind, person.Email, mail.Subject, mail.Text(person, settings))
                {
                    PersonId = person.PersonId,
                    PartnershipId = sender?.Id,
                    FromName = sender?.Name,
                    ReplyTo = sender?.Email,
                    NotAfter = closes,
                },
                FormattableString.Invariant($"digest:{person.PersonId}:{today:yyyy-MM-dd}"),
                cancel
            );
        return await KeepAsync(person.AccountId, today, cancel) && added;
    }

    /// <summary>Keeps the message, if there is one, and the turn, in one transaction.</summary>
    /// <returns>Whether they were ours to keep; not when another node was first.</returns>
    private async Task<bool> KeepAsync(Guid account, DateOnly today, CancellationToken cancel)
    {
        var turn = await db.DigestTurns.SingleOrDefaultAsync(one => one.AccountId == account, cancel);
        if (turn is null)
        {
            turn = new DigestTurn(account);
            db.Add(turn);
        }

        turn.Had(today);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            if (await db.DigestTurns.AnyAsync(one => one.AccountId == account && one.Day >= today, cancel))
            {
                return false;
            }

            throw;
        }

        db.ChangeTracker.Clear();
        return true;
    }
}
